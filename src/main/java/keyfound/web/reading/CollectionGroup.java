package keyfound.web.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import keyfound.entry.Collection;
import keyfound.publication.Catalog;

/// Collections under one heading of the home page.
///
/// @param title the group that front matter names, otherwise the name of the topmost
/// folder; empty for files outside of any folder, and where there is one group only
public record CollectionGroup(String title, List<CollectionCard> collections) {

    public CollectionGroup {
        collections = List.copyOf(collections);
    }

    /// In the order of their first collections; those that are looked up rather than met
    /// come last.
    /// @param collections as they are to be listed
    static List<CollectionGroup> all(List<Collection> collections, Catalog catalog) {
        Map<String, List<Collection>> byTitle = new LinkedHashMap<>();
        collections.stream()
            .sorted(Comparator.comparing(Collection::reference))
            .forEach(each -> byTitle.computeIfAbsent(titleOf(each), any -> new ArrayList<>()).add(each));
        return byTitle.entrySet()
            .stream()
            .map(group -> new CollectionGroup((byTitle.size() == 1) ? "" : group.getKey(),
                    group.getValue().stream().map(each -> CollectionCard.of(each, catalog)).toList()))
            .toList();
    }

    private static String titleOf(Collection collection) {
        int folder = collection.file().indexOf('/');
        if (!collection.group().isEmpty() || folder < 0) {
            return collection.group();
        }
        String name = collection.file().substring(0, folder).replaceAll("[-_]+", " ").strip();
        return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

}
