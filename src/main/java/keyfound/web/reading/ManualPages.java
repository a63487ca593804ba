package keyfound.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.entry.Entry;
import keyfound.manual.Manual;
import keyfound.web.answer.AnswerHtml;
import keyfound.web.answer.AnswerStyle;
import keyfound.web.answer.Highlights;
import keyfound.web.site.Head;

/// Writes the page behind the address that the program's messages name, where the content served has none of its own
/// there. Nothing leads to it but such a message.
@Component
final class ManualPages {

    private static final AnswerStyle MANNER = new AnswerStyle(2, Highlights.NONE, List.of());

    /// @param id as it stands in the address
    /// @return empty when no code of the program has it
    Optional<ManualPage> page(String id, Locale locale) {
        return Manual.explanation(id, locale).or(() -> Manual.entry(id)).map(ManualPages::page);
    }

    private static ManualPage page(Entry entry) {
        return new ManualPage(Head.unlisted(entry.lang()), entry.question().text(),
                AnswerHtml.of(entry.question().html(), MANNER), AnswerHtml.of(entry.answer().html(), MANNER),
                entry.lang());
    }

}
