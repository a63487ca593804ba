package keyfound.search;

import java.util.List;

/// How the text of a query was read.
///
/// @param lines the lines that were searched for, the most telling first; a plain question is its own only line
/// @param signature of the most telling line, rendered for people; empty for a plain question or a blank text
/// @param lineCount lines of the text
/// @param noise how many of them were passed over as noise
/// @param truncated whether only the telling part of a text over the limit was searched
public record QueryReading(List<QueryLine> lines, String signature, int lineCount, int noise, boolean truncated) {

    public QueryReading {
        lines = List.copyOf(lines);
    }

    /// @param line 1-based line of the text
    public record QueryLine(int line, String text) {
    }

}
