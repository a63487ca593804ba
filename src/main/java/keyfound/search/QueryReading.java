package keyfound.search;

import java.util.List;

/// How the text of a query was read.
///
/// @param kind what was brought: it decides how a result is told
/// @param lines the lines that were searched for, each cut at 500 characters, the most
/// telling first; a plain question is its own only line
/// @param signature of the most telling line, rendered for people and cut likewise; empty
/// for a plain question or a blank text
/// @param lineCount lines of the text
/// @param ignored the lines that were passed over as noise, in order; at most 500 runs of
/// lines
/// @param truncated whether only the telling part of a text over the limit was searched
public record QueryReading(Kind kind, List<QueryLine> lines, String signature, int lineCount, List<Ignored> ignored,
        boolean truncated) {

    /// So many UTF-16 units of a line are told: a line may have the length of the text.
    public static final int MAX_LINE = 500;

    public QueryReading {
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
    }

    /// How many lines were passed over as noise.
    public int noise() {
        return this.ignored.stream().mapToInt(Ignored::count).sum();
    }

    /// What was brought, as its form tells before anything is searched for.
    public enum Kind {

        /// What a program printed: it is known here, or something similar is, or it is
        /// unknown.
        MESSAGE,

        /// A question in somebody's own words: it is answered here or not.
        QUESTION,

        /// A few words to look around with. They state no error, so there is no verdict
        /// to tell: only a list.
        WORDS

    }

    /// @param line 1-based line of the text
    public record QueryLine(int line, String text) {
    }

}
