package keyfound.publication.ids;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import keyfound.entry.CollectionId;
import keyfound.entry.SourceOutline;

/// Finds files whose paths give the same collection id, such as `a/b.md` and `a-b.md`,
/// and gives the later file another id.
public final class CollectionNames {

    private CollectionNames() {
    }

    /// @param files files read now with the ids made from their paths, other files with
    /// the ids they have
    /// @param before what was served until now, by path: a file with an id keeps it
    /// @return the new id by path; only for files whose id changes
    public static Map<String, CollectionId> assign(SortedMap<String, SourceOutline> files,
            SortedMap<String, SourceOutline> before) {
        Map<CollectionId, String> owners = new HashMap<>();
        files.forEach((path, file) -> served(before, path).filter(id -> file.collectionId().equals(Optional.of(id)))
            .ifPresent(id -> owners.putIfAbsent(id, path)));
        Map<String, CollectionId> renamed = new HashMap<>();
        files.forEach((path, file) -> file.collectionId().ifPresent(wished -> {
            CollectionId id = wished;
            for (int count = 2; !owners.computeIfAbsent(id, any -> path).equals(path); count++) {
                id = new CollectionId(wished + "-" + count);
            }
            if (!id.equals(wished)) {
                renamed.put(path, id);
            }
        }));
        return renamed;
    }

    private static Optional<CollectionId> served(SortedMap<String, SourceOutline> before, String path) {
        return Optional.ofNullable(before.get(path)).flatMap(SourceOutline::collectionId);
    }

}
