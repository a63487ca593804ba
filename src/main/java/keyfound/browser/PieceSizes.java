package keyfound.browser;

import java.util.Map;

/// How large the pieces of an index are: the smaller the index, the more a piece holds.
///
/// The fifty entries that a search compares lie apart from each other, and a log line has
/// thirty terms, most of them in pieces of their own. What else a piece of a large index
/// holds is loaded for nothing. Of a small index a reader soon needs most of it, and
/// fewer files are there sooner.
///
/// @param together number of neighbouring entries in a piece, 1 or more
record PieceSizes(int together) {

    /// About so many entries, divided by their number, share a piece: sixteen of 125, two
    /// of 1,000, and of more each has its own.
    private static final int LARGE = 2_000;

    private static final int MOST_TOGETHER = 16;

    private static final int TERM_PIECE = 500;

    /// @param entries number of entries of the index
    static PieceSizes of(int entries) {
        return new PieceSizes(Math.clamp(LARGE / Math.max(1, entries), 1, MOST_TOGETHER));
    }

    /// Number of characters, about, in a piece of terms.
    int termPiece() {
        return TERM_PIECE * this.together;
    }

    /// Name of the piece with what ranking needs of an entry.
    String ranking(int document) {
        return "d" + document / this.together;
    }

    /// Name of the piece with the words of its answer.
    String words(int document) {
        return "c" + document / this.together;
    }

    /// Adds an entry behind those that its piece has.
    void add(Map<String, ShardOutput> pieces, String name, String entry) {
        pieces.computeIfAbsent(name, any -> new ShardOutput()).text(entry);
    }

    /// What a piece has of one entry.
    String part(String piece, int document) {
        ShardInput in = new ShardInput(piece);
        for (int before = 0; before < document % this.together; before++) {
            in.skip(in.number());
        }
        return in.text();
    }

}
