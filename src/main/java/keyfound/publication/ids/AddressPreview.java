package keyfound.publication.ids;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import keyfound.entry.EntryId;
import keyfound.entry.SourceOutline;

/// The ids that a fresh server would give the entries of a content folder.
public final class AddressPreview {

    private AddressPreview() {
    }

    /// @param files by path, with the ids that each file alone gives its entries
    /// @return by path, the ids actually served, only for files where they differ from
    /// the file's own
    public static Map<String, List<EntryId>> of(SortedMap<String, SourceOutline> files) {
        return new IdAssignment(Collections.emptySortedMap(), _ -> Optional.empty(), FormerIds.NONE, IdsElsewhere.NONE)
            .assign(files, files.keySet());
    }

}
