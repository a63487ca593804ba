package keyfound.publication.git;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// What is known of one file so far, on the way from the newest commit to the oldest.
///
/// @param last the newest change; empty when none was found
/// @param authors names, the latest first
record FileChanges(Optional<Provenance.Change> last, List<String> authors) {

    static final FileChanges NONE = new FileChanges(Optional.empty(), List.of());

    /// Of a file with very many authors only the latest are named.
    private static final int MOST_AUTHORS = 30;

    FileChanges {
        authors = List.copyOf(authors);
    }

    /// @param before changes that are older than these
    FileChanges then(FileChanges before) {
        SequencedSet<String> all = new LinkedHashSet<>(this.authors);
        all.addAll(before.authors);
        return new FileChanges(this.last.or(before::last), all.stream().limit(MOST_AUTHORS).toList());
    }

    Provenance provenance(Optional<URI> edit) {
        return new Provenance(this.last, this.authors, edit);
    }

    static FileChanges by(String author, Provenance.Change change) {
        return new FileChanges(Optional.of(change), Stream.of(author).filter(name -> !name.isBlank()).toList());
    }

}
