package keyfound.publication;

import java.time.Instant;
import java.util.Optional;

/// Which commit the content is, and which ones came before it.
public interface Lineage {

    /// Of content that is not followed from a repository.
    Lineage NONE = new Lineage() {

        @Override
        public Optional<Commit> head() {
            return Optional.empty();
        }

        @Override
        public boolean leads(String earlier, String later) {
            return false;
        }

    };

    /// The commit that is checked out; empty when nobody knows.
    Optional<Commit> head();

    /// Whether one commit came before the other; false also when that is too long ago to
    /// be known.
    /// @param earlier full id
    /// @param later full id
    boolean leads(String earlier, String later);

    /// @param id full id
    /// @param at when it was made, by its committer's clock
    record Commit(String id, Instant at) {
    }

}
