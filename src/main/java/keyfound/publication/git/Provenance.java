package keyfound.publication.git;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the text of a file comes from.
///
/// @param commit full id of the commit that changed it last
/// @param updated when that was, by its author's clock
/// @param contributors names of the authors of its changes, the latest first
/// @param edit page of the hosting service on which the file is edited; empty for services that are not known
public record Provenance(String commit, Instant updated, List<String> contributors, Optional<URI> edit) {

    public Provenance {
        contributors = List.copyOf(contributors);
    }

    /// As people write it.
    public String shortCommit() {
        return this.commit.substring(0, Math.min(8, this.commit.length()));
    }

}
