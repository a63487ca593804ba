package keyfound.publication;

import java.util.List;

import keyfound.permalink.Move;

/// What a publication changed.
///
/// @param read files that were new or differed
/// @param removed files that went away
/// @param entriesBefore entries served before
/// @param entries entries served now
/// @param problems of all content, after the change
/// @param moves addresses that lead elsewhere now, or nowhere
public record Changes(int read, int removed, int entriesBefore, int entries, int problems, List<Move> moves) {

    public Changes {
        moves = List.copyOf(moves);
    }

    long moved() {
        return this.moves.stream().filter(move -> move.to().isPresent()).count();
    }

    long gone() {
        return this.moves.size() - moved();
    }

}
