package keyfound.web.answer;

import keyfound.entry.Entry;
import keyfound.entry.SafeHtml;

/// An entry ready to print.
///
/// @param address absolute and short, for the copy-link button
/// @param question plain text, for titles
/// @param heading the question with its code
/// @param lang language of question and answer
public record ShownEntry(String address, String question, SafeHtml heading, SafeHtml answer, String lang) {

    /// @param heading style of the question
    /// @param answer style of the answer
    public static ShownEntry of(Entry entry, String address, AnswerStyle heading, AnswerStyle answer) {
        return new ShownEntry(address, entry.question().text(), AnswerHtml.of(entry.question().html(), heading),
                AnswerHtml.of(entry.answer().html(), answer), entry.lang());
    }

}
