package keyfound.publication;

import java.time.Duration;
import java.util.List;

import keyfound.entry.EntryOutline;

/// What became of a call to publish.
public sealed interface PublishOutcome {

    /// A new publication is served.
    ///
    /// @param took from the first file read to the swap
    record Published(long generation, Changes changes, Duration took) implements PublishOutcome {
    }

    /// No file changed: the publication before is still the newest.
    record Unchanged() implements PublishOutcome {
    }

    /// The content lost more than half of its entries; the publication before is served
    /// until somebody confirms.
    ///
    /// @param before entries served
    /// @param after entries that the folder holds now
    /// @param lost those that would not be served any more, by file and place
    record HeldBack(int before, int after, List<EntryOutline> lost) implements PublishOutcome {

        public HeldBack {
            lost = List.copyOf(lost);
        }

    }

    /// Nothing could be published; what was served before is served still.
    ///
    /// @param reason one sentence in plain English
    record Failed(String reason) implements PublishOutcome {
    }

}
