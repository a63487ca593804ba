package keyfound.web.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.publication.Catalog;

/// Finds the same entry, and the same collection, in other languages.
@Component
public final class TranslationLinks {

    private final Addresses addresses;

    TranslationLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    /// @return one for each other language of the entry
    public List<TranslationLink> of(Entry entry, Catalog catalog) {
        return catalog.twins(entry.id()).stream().map(twin -> twin(twin.lang(), Addresses.entry(twin.id()))).toList();
    }

    /// @return one for each other language in which most of the collection's entries are
    /// written
    public List<TranslationLink> of(Collection collection, Catalog catalog) {
        return collections(collection, catalog).stream()
            .map(twin -> twin(twin.lang(), Addresses.collection(twin.id())))
            .toList();
    }

    private TranslationLink twin(String lang, String path) {
        return TranslationLink.of(lang, path, this.addresses.absolute(path));
    }

    /// Two collections are twins when each holds the twins of at least half of the other,
    /// more than any other collection of its language does. So twins always name each
    /// other.
    public static List<Collection> collections(Collection collection, Catalog catalog) {
        return shares(collection, catalog).stream()
            .filter(twin -> shares(twin, catalog).stream().anyMatch(back -> back.id().equals(collection.id())))
            .toList();
    }

    private static List<Collection> shares(Collection collection, Catalog catalog) {
        int[] entries = catalog.numbers(collection.id()).toArray();
        Map<CollectionId, Integer> shared = new HashMap<>();
        for (int entry : entries) {
            for (int twin : catalog.twins(entry)) {
                shared.merge(catalog.collection(twin), 1, Integer::sum);
            }
        }
        Map<String, Collection> best = new HashMap<>();
        shared.entrySet()
            .stream()
            .filter(share -> share.getValue() * 2 >= entries.length)
            .sorted(Map.Entry.<CollectionId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
            .map(share -> catalog.collection(share.getKey()))
            .flatMap(Optional::stream)
            .filter(twin -> !twin.lang().equals(collection.lang()))
            .forEach(twin -> best.putIfAbsent(twin.lang(), twin));
        return best.values().stream().sorted(Comparator.comparing(Collection::lang)).toList();
    }

}
