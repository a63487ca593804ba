package keyfound.web.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.feedback.Outcomes;
import keyfound.publication.Catalog;
import keyfound.web.site.Language;
import keyfound.web.site.TranslationLinks;

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
        ListedNames names = ListedNames.of(collections);
        Map<String, List<Collection>> byTitle = new LinkedHashMap<>();
        collections.stream()
            .sorted(Comparator.comparing(Collection::reference))
            .forEach(each -> byTitle.computeIfAbsent(titleOf(each), any -> new ArrayList<>()).add(each));
        return byTitle.entrySet()
            .stream()
            .map(group -> new CollectionGroup((byTitle.size() == 1) ? "" : group.getKey(),
                    group.getValue().stream().map(each -> CollectionCard.of(each, names, catalog)).toList()))
            .toList();
    }

    /// The collections that helped most readers, then those with most entries.
    static CollectionGroup mostUsed(List<Collection> collections, Catalog catalog, Outcomes outcomes, int limit) {
        ListedNames names = ListedNames.of(collections);
        Map<CollectionId, Long> fixed = collections.stream()
            .collect(Collectors.toMap(Collection::id,
                    each -> catalog.entries(each.id())
                        .stream()
                        .mapToLong(entry -> outcomes.of(entry.id()).fixed())
                        .sum()));
        return new CollectionGroup("",
                collections.stream()
                    .sorted(Comparator.comparing(Collection::reference)
                        .thenComparingLong(each -> -fixed.getOrDefault(each.id(), 0L))
                        .thenComparingInt(each -> -catalog.entries(each.id()).size()))
                    .limit(limit)
                    .map(each -> CollectionCard.of(each, names, catalog))
                    .toList());
    }

    /// The collections to list: one that also exists in the reader's language is left
    /// out, since its twin links to it. Those in the reader's language come first.
    static List<Collection> shown(Catalog catalog, Language language) {
        return catalog.collections()
            .stream()
            .filter(collection -> collection.lang().startsWith(language.tag())
                    || TranslationLinks.collections(collection, catalog)
                        .stream()
                        .noneMatch(twin -> twin.lang().startsWith(language.tag())))
            .sorted(Comparator.comparing((Collection collection) -> !collection.lang().startsWith(language.tag())))
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
