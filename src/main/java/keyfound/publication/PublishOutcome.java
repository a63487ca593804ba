package keyfound.publication;

import java.time.Duration;
import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.publication.settings.Incident;

/// What became of a call to publish.
public sealed interface PublishOutcome {

    /// A new publication is served.
    ///
    /// @param took time from the first file read to the swap
    record Published(long generation, Changes changes, Duration took) implements PublishOutcome {
    }

    /// No file changed: the last publication is still the newest.
    record Unchanged() implements PublishOutcome {
    }

    /// The content lost more than half of its entries; the publication before is served
    /// until somebody confirms.
    ///
    /// @param before number of entries served
    /// @param after number of entries in the folder now
    /// @param lost entries that would no longer be served, by file and place
    record HeldBack(int before, int after, List<EntryOutline> lost) implements PublishOutcome {

        public HeldBack {
            lost = List.copyOf(lost);
        }

    }

    /// Nothing could be published; the publication before is still served.
    ///
    /// @param incident what kind of trouble it is
    /// @param reason one sentence in plain English
    record Failed(Incident incident, String reason) implements PublishOutcome {
    }

}
