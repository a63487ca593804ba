package keyfound.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is kept of a token of a program: never the token itself.
///
/// @param id short, for the list and for revoking
/// @param name what it is for, as a maintainer named it
/// @param groups whose collections it reads
/// @param expires empty: never
public record ApiToken(String id, String name, Set<Scope> scopes, List<String> groups, Instant created,
        Optional<Instant> expires) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
        groups = List.copyOf(groups);
    }

    /// What a program with the token may do.
    public enum Scope {

        /// Read and search.
        READ,
        /// Tell whether an answer helped.
        VOTE,
        /// Read what was brought and nobody has answered.
        GAPS

    }

}
