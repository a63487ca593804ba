package keyfound.publication.ids;

import java.util.Optional;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;

/// What is known of all ids ever served.
interface FormerIds {

    /// For a server that never served anything.
    FormerIds NONE = new FormerIds() {

        @Override
        public Optional<String> lastFile(EntryId id) {
            return Optional.empty();
        }

        @Override
        public boolean isAnothers(EntryOutline entry, EntryId id) {
            return false;
        }

    };

    /// The file from which an id was last served.
    Optional<String> lastFile(EntryId id);

    /// Whether links to this id mean another entry.
    boolean isAnothers(EntryOutline entry, EntryId id);

}
