package keyfound.entry;

import java.util.List;

/// What the writer says about ids.
///
/// @param pinned whether the writer gave the id; an id made from the question yields to a
/// pinned one
/// @param aliases ids under which the entry was known before
/// @param twins ids of the same entry in other languages
public record WrittenIds(boolean pinned, List<EntryId> aliases, List<EntryId> twins) {

    /// The writer says nothing about ids.
    public static final WrittenIds NONE = new WrittenIds(false, List.of(), List.of());

    public WrittenIds {
        aliases = List.copyOf(aliases);
        twins = List.copyOf(twins);
    }

}
