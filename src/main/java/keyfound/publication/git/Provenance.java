package keyfound.publication.git;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the text of a committed file comes from.
///
/// @param change the last change; empty when it is older than the fetched history
/// @param contributors names of the authors in the fetched history, the latest first
/// @param edit page of the hosting service on which the file is edited; empty for unknown
/// services
public record Provenance(Optional<Change> change, List<String> contributors, Optional<URI> edit) {

    public Provenance {
        contributors = List.copyOf(contributors);
    }

    /// @param commit full id
    /// @param at when it was made, by its author's clock
    public record Change(String commit, Instant at) {

        /// The commit id in the short form that people write.
        public String shortCommit() {
            return this.commit.substring(0, Math.min(8, this.commit.length()));
        }

    }

}
