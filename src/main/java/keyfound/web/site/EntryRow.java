package keyfound.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.publication.Catalog;

/// An entry in a list. It and its twins are one answer, so they are one row.
///
/// @param also the same entry in other languages, by the names of the languages
public record EntryRow(Link entry, List<Link> also) {

    public EntryRow {
        also = List.copyOf(also);
    }

    public static EntryRow of(EntryOutline entry, Catalog catalog) {
        return new EntryRow(Link.to(entry), also(entry, catalog));
    }

    /// Rows of these entries, each in the reader's language where it is written in it.
    /// @param lang of the reader
    public static List<EntryRow> of(Stream<EntryOutline> entries, Catalog catalog, String lang) {
        return once(entries.map(entry -> in(lang, entry, catalog)).toList(), Function.identity(), catalog, lang)
            .stream()
            .map(entry -> of(entry, catalog))
            .toList();
    }

    /// The entry, or its twin in the reader's language.
    public static EntryOutline in(String lang, EntryOutline entry, Catalog catalog) {
        return entry.lang().startsWith(lang) ? entry
                : catalog.twins(entry.id())
                    .stream()
                    .filter(twin -> twin.lang().startsWith(lang))
                    .findFirst()
                    .orElse(entry);
    }

    /// Of twins only one, in the place of the first: that in the reader's language where
    /// it is among them.
    public static <T> List<T> once(List<T> all, Function<T, EntryOutline> entry, Catalog catalog, String lang) {
        List<T> rows = new ArrayList<>();
        Map<EntryId, Integer> places = new HashMap<>();
        for (T each : all) {
            EntryOutline outline = entry.apply(each);
            Integer place = places.get(outline.id());
            if (place == null) {
                places.put(outline.id(), rows.size());
                catalog.twins(outline.id()).forEach(twin -> places.putIfAbsent(twin.id(), rows.size()));
                rows.add(each);
            }
            else if (outline.lang().startsWith(lang) && !entry.apply(rows.get(place)).lang().startsWith(lang)) {
                rows.set(place, each);
            }
        }
        return rows;
    }

    /// Links to the same entry in other languages.
    public static List<Link> also(EntryOutline entry, Catalog catalog) {
        return catalog.twins(entry.id()).stream().map(twin -> {
            Locale own = Locale.forLanguageTag(twin.lang());
            return new Link(Addresses.entry(twin.id()), own.getDisplayLanguage(own), twin.lang());
        }).toList();
    }

}
