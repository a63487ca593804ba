package keyfound.web.site;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import keyfound.entry.Entry;

/// What helps a reader to trust an answer, ready to print.
///
/// @param versions versions of the product that the answer is valid for
/// @param attribution names of people thanked
/// @param verified the last day somebody found the answer right, in the reader's words;
/// empty when not given
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
