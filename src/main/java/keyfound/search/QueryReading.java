package keyfound.search;

import java.util.List;

/// How the text of a query was read.
///
/// @param lines the lines that were searched for, each cut at 500 characters, the most
/// telling first; a plain question is its own only line
/// @param signature of the most telling line, rendered for people and cut likewise; empty
/// for a plain question or a blank text
/// @param lineCount lines of the text
/// @param ignored the lines that were passed over as noise, in order; at most 500 runs of
/// lines
/// @param truncated whether only the telling part of a text over the limit was searched
public record QueryReading(List<QueryLine> lines, String signature, int lineCount, List<Ignored> ignored,
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

    /// @param line 1-based line of the text
    public record QueryLine(int line, String text) {
    }

}
