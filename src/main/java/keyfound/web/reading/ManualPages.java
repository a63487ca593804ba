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
import keyfound.web.site.Addresses;
import keyfound.web.site.Head;

/// Makes the page at the address that the program's messages name, where the served
/// content has no entry there. Only such a message links to it.
@Component
final class ManualPages {

    private static final AnswerStyle MANNER = new AnswerStyle(2, Highlights.NONE, List.of());

    /// @param id as it stands in the address
    /// @return empty when it is no code of the program
    Optional<ManualPage> page(String id, Locale locale) {
        return Manual.explanation(id, locale).or(() -> Manual.entry(id)).map(ManualPages::page);
    }

    private static ManualPage page(Entry entry) {
        return new ManualPage(Head.unlisted(entry.lang(), Optional.of(Addresses.markdown(Addresses.entry(entry.id())))),
                entry.question().text(), AnswerHtml.of(entry.question().html(), MANNER),
                AnswerHtml.of(entry.answer().html(), MANNER), entry.lang());
    }

}
