package keyfound.search;

import java.util.List;

/// A line of the paste that speaks for a hit.
///
/// @param line 1-based line of the paste
/// @param text that line as it was brought, cut at 500 characters
/// @param highlights what of the line matched, as ranges of the text, in order, not
/// overlapping
/// @param matchedText the error text of the entry that the line matched; empty when it
/// matched the entry's words only
/// @param matchedHighlights what of that text the line says, as ranges of it, in order,
/// not overlapping
public record LineMatch(int line, String text, List<TextRange> highlights, String matchedText,
        List<TextRange> matchedHighlights) {

    public LineMatch {
        highlights = List.copyOf(highlights);
        matchedHighlights = List.copyOf(matchedHighlights);
    }

}
