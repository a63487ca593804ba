package keyfound.search.typing;

import java.util.List;

/// What an engine knows of how words are written.
public interface SpelledWords {

    /// Whether any entry says the term.
    boolean knows(String term);

    /// Words that some entry writes so or nearly so, the nearest first.
    /// @param word folded, with at least `minUnits` units
    /// @param maxEdits letters that may be wrong
    /// @param count at most so many
    List<String> similar(String word, int maxEdits, int minUnits, int count);

    /// Of each of these words in how many entries it stands together with terms of a
    /// question.
    /// @param least so many of the terms
    List<Integer> together(List<String> words, List<String> terms, int least);

}
