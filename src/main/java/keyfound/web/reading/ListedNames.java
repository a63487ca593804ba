package keyfound.web.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;

/// The names under which collections are listed. No two are alike: where titles are, the
/// folder is added, or else the file. A path for a title is shown as words.
final class ListedNames {

    private final Map<CollectionId, String> names = new HashMap<>();

    private ListedNames() {
    }

    /// @param collections all that stand in one list
    static ListedNames of(List<Collection> collections) {
        ListedNames names = new ListedNames();
        Map<String, Integer> titles = count(collections, false);
        Map<String, Integer> withFolder = count(collections, true);
        for (Collection collection : collections) {
            String name = title(collection);
            if (titles.getOrDefault(name, 0) > 1) {
                String longer = withFolder(collection);
                name = (withFolder.getOrDefault(longer, 0) > 1) ? name + " · " + collection.file() : longer;
            }
            names.names.put(collection.id(), name);
        }
        return names;
    }

    String of(Collection collection) {
        return this.names.getOrDefault(collection.id(), title(collection));
    }

    private static Map<String, Integer> count(List<Collection> collections, boolean folder) {
        Map<String, Integer> counts = new HashMap<>();
        collections.forEach(each -> counts.merge(folder ? withFolder(each) : title(each), 1, Integer::sum));
        return counts;
    }

    private static String withFolder(Collection collection) {
        int end = collection.file().lastIndexOf('/');
        String folder = collection.file().substring(0, Math.max(end, 0));
        return title(collection) + " · " + (folder.isEmpty() ? collection.file() : words(folder.replace("/", " / ")));
    }

    private static String title(Collection collection) {
        String title = collection.title();
        String withoutEnding = collection.file().replaceFirst("\\.[a-z]{2,8}$", "");
        boolean path = title.equals(collection.file()) || title.equals(withoutEnding);
        return path ? words(withoutEnding.substring(withoutEnding.lastIndexOf('/') + 1)) : title;
    }

    private static String words(String name) {
        String words = name.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

}
