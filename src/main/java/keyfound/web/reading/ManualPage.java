package keyfound.web.reading;

import keyfound.entry.SafeHtml;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;

/// What `manual.html` prints: one of the program's own codes explained.
///
/// @param question plain text, for the title
/// @param heading the question with its code
/// @param lang of question and answer
public record ManualPage(Head head, String question, SafeHtml heading, SafeHtml answer,
        String lang) implements HeadedPage {
}
