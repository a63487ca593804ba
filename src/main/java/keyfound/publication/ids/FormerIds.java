package keyfound.publication.ids;

import java.util.Optional;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;

/// What is remembered of the ids that were ever served.
interface FormerIds {

    /// Where nothing was ever served.
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

    /// The file that an id was last served from.
    Optional<String> lastFile(EntryId id);

    /// Whether the links that lead to an id mean another entry than this one.
    boolean isAnothers(EntryOutline entry, EntryId id);

}
