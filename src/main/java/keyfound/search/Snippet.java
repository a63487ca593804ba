package keyfound.search;

import java.util.List;

/// A short piece of an entry with the words that matched.
///
/// @param text plain text on one line
/// @param highlights within the text, in order, not overlapping
public record Snippet(String text, List<TextRange> highlights) {

    public Snippet {
        highlights = List.copyOf(highlights);
    }

}
