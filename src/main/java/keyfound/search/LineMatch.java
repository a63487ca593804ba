package keyfound.search;

import java.util.List;

/// A line of the paste that speaks for a hit.
///
/// @param line 1-based line of the paste
/// @param text that line as it was brought, cut at 500 characters
/// @param highlights what of the line matched, as ranges of the text, in order, not overlapping
/// @param matchedText the error text of the entry that the line matched; empty when it matched the entry's words only
public record LineMatch(int line, String text, List<TextRange> highlights, String matchedText) {

    public LineMatch {
        highlights = List.copyOf(highlights);
    }

}
