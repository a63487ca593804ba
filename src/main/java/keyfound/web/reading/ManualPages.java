package keyfound.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import keyfound.entry.Entry;
import keyfound.manual.Manual;
import keyfound.web.answer.Dressing;
import keyfound.web.answer.Manner;
import keyfound.web.answer.Marks;
import keyfound.web.site.Head;

import org.springframework.stereotype.Component;

/// Writes the page behind the address that the program's messages name, where the content served has none of its own
/// there. Nothing leads to it but such a message.
@Component
final class ManualPages {

    private static final Manner MANNER = new Manner(2, Marks.NONE, List.of());

    /// @param id as it stands in the address
    /// @return empty when no code of the program has it
    Optional<ManualPage> page(String id, Locale locale) {
        return Manual.explanation(id, locale).or(() -> Manual.entry(id)).map(ManualPages::page);
    }

    private static ManualPage page(Entry entry) {
        return new ManualPage(Head.unlisted(entry.lang()), entry.question().text(),
                Dressing.of(entry.question().html(), MANNER), Dressing.of(entry.answer().html(), MANNER), entry.lang());
    }

}
