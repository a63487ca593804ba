package keyfound.publication.ids;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import keyfound.entry.Collection;
import keyfound.entry.CollectionId;
import keyfound.entry.SourceOutline;

/// Finds files whose paths make the same collection id, `a/b.md` and `a-b.md` say, and gives the later of them another.
public final class CollectionNames {

    private CollectionNames() {
    }

    /// @param files those read now with the ids their paths make, the others with the ids
    /// they have
    /// @param before what was served until now: a file that has an id keeps it
    /// @return the new id by path; files that keep theirs are absent
    public static Map<String, CollectionId> assign(SortedMap<String, SourceOutline> files,
            SortedMap<String, SourceOutline> before) {
        Map<CollectionId, String> owners = new HashMap<>();
        files.forEach((path, file) -> served(before, path)
            .filter(id -> file.collection().map(Collection::id).equals(Optional.of(id)))
            .ifPresent(id -> owners.putIfAbsent(id, path)));
        Map<String, CollectionId> renamed = new HashMap<>();
        files.forEach((path, file) -> file.collection().ifPresent(collection -> {
            CollectionId id = collection.id();
            for (int count = 2; !owners.computeIfAbsent(id, any -> path).equals(path); count++) {
                id = new CollectionId(collection.id() + "-" + count);
            }
            if (!id.equals(collection.id())) {
                renamed.put(path, id);
            }
        }));
        return renamed;
    }

    private static Optional<CollectionId> served(SortedMap<String, SourceOutline> before, String path) {
        return Optional.ofNullable(before.get(path)).flatMap(SourceOutline::collection).map(Collection::id);
    }

}
