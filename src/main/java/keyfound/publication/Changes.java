package keyfound.publication;

import java.util.List;

import keyfound.permalink.address.Move;

/// What a publication changed.
///
/// @param files new, changed and removed files, by path; at most `MOST_FILES` of them
/// @param entriesBefore entries served before
/// @param entries entries served now
/// @param problems problems of all content, after the change
/// @param moves addresses that lead elsewhere now, or nowhere
public record Changes(List<FileChange> files, FileCounts counts, int entriesBefore, int entries, int problems,
        List<Move> moves) {

    /// Enough to see what happened; a first load is not listed file by file.
    static final int MOST_FILES = 200;

    public Changes {
        files = List.copyOf(files);
        moves = List.copyOf(moves);
    }

    /// The number of addresses that lead elsewhere now.
    public long moved() {
        return this.moves.stream().filter(move -> move.to().isPresent()).count();
    }

    /// The number of addresses that lead nowhere now.
    public long gone() {
        return this.moves.size() - moved();
    }

    /// How many files changed.
    ///
    /// @param read files that were new or differed
    /// @param removed files that went away
    /// @param unread files of those read that could not be read; their last good version
    /// is served
    public record FileCounts(int read, int removed, int unread) {
    }

    /// @param path relative to the content folder
    /// @param entries number of entries in the file now
    public record FileChange(String path, Kind kind, int entries) {

        /// What became of a file.
        public enum Kind {

            NEW, EDITED, REMOVED,

            /// It cannot be read any more; its last good version is served.
            KEPT,

            /// It cannot be read, and never could.
            UNREAD

        }

    }

}
