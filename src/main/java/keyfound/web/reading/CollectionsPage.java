package keyfound.web.reading;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import keyfound.entry.Collection;
import keyfound.publication.Catalog;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Language;

/// What `collections.html` prints: all collections from A to Z.
///
/// @param total number of collections, twins counted once
public record CollectionsPage(Head head, int total, List<Letter> letters) implements HeadedPage {

    /// What begins with no Latin letter.
    private static final String OTHERS = "#";

    public CollectionsPage {
        letters = List.copyOf(letters);
    }

    /// Collections whose names begin alike.
    ///
    /// @param letter upper case; `#` for all others
    /// @param anchor part of the id of its heading
    public record Letter(String letter, String anchor, List<CollectionCard> collections) {

        public Letter {
            collections = List.copyOf(collections);
        }

    }

    static CollectionsPage of(Catalog catalog, Language language, Head head) {
        List<Collection> shown = CollectionGroup.shown(catalog, language);
        ListedNames names = ListedNames.of(shown);
        Collator collator = Collator.getInstance(language.locale());
        Map<String, List<CollectionCard>> byLetter = new LinkedHashMap<>();
        shown.stream()
            .sorted(Comparator.comparing((Collection each) -> letter(names.of(each)))
                .thenComparing(names::of, collator)
                .thenComparing(Collection::id))
            .forEach(each -> byLetter.computeIfAbsent(letter(names.of(each)), any -> new ArrayList<>())
                .add(CollectionCard.of(each, names, catalog)));
        return new CollectionsPage(head, shown.size(),
                byLetter.entrySet()
                    .stream()
                    .map(letter -> new Letter(letter.getKey(),
                            letter.getKey().equals(OTHERS) ? "others" : letter.getKey().toLowerCase(Locale.ROOT),
                            letter.getValue()))
                    .toList());
    }

    private static String letter(String name) {
        String first = name.substring(0, 1).toUpperCase(Locale.ROOT);
        return (first.charAt(0) >= 'A' && first.charAt(0) <= 'Z') ? first : OTHERS;
    }

}
