package keyfound.web.site;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import keyfound.entry.Entry;

/// What helps a reader to trust an answer, ready to print.
///
/// @param versions of the product the answer holds for
/// @param attribution names of people thanked
/// @param verified the day somebody last found the answer right, in the reader's words; empty when not said
/// @param source where the entry is written, and when
public record EntryNotes(List<String> versions, List<String> attribution, Optional<String> verified, Source source) {

    public EntryNotes {
        versions = List.copyOf(versions);
        attribution = List.copyOf(attribution);
    }

    public static EntryNotes of(Entry entry, Source source, Locale locale) {
        return new EntryNotes(entry.versions(), entry.attribution(),
                entry.verified().map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format),
                source);
    }

}
