package keyfound.publication.ids;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;

/// An entry that wants an id.
///
/// @param entry with the id that its writer or its question gave
/// @param id the id wished for
/// @param held whether the entry was served under this id, from the same file, by the
/// last publication
/// @param isAnothers whether links to this id mean another entry, although none is served
/// under it
record Claim(EntryOutline entry, EntryId id, boolean held, boolean isAnothers) {

    String file() {
        return this.entry.source().file();
    }

}
