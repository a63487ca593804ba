package keyfound.demand.record;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcome;

/// Something about a search that is to be written.
sealed interface Remembered permits SearchRecord, Remembered.Opened, Remembered.Helped {

    /// The reader opened an entry.
    ///
    /// @param rank its place among the hits, 1-based
    record Opened(SearchNumber search, EntryId entry, int rank) implements Remembered {
    }

    /// The reader told whether the entry helped.
    record Helped(SearchNumber search, EntryId entry, Outcome outcome) implements Remembered {
    }

}
