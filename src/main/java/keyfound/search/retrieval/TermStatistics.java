package keyfound.search.retrieval;

import keyfound.search.message.Vocabulary;

/// In how many entries of one state of an index a term occurs.
public interface TermStatistics extends Vocabulary {

    /// The number of entries that have a text.
    int entries();

    int entriesWith(String term);

    @Override
    default boolean knows(String base) {
        return entriesWith(base) > 0;
    }

    @Override
    default double rarity(String base) {
        return rarity(entries(), entriesWith(base));
    }

    @Override
    default double greatestRarity() {
        return rarity(entries(), 0);
    }

    /// The inverse document frequency of BM25: ln(1 + (N - n + 0.5) / (n + 0.5)).
    /// @param entries N, the number of all entries
    /// @param with n, how many of them have the term
    static double rarity(int entries, int with) {
        return Math.log(1 + (entries - with + 0.5) / (with + 0.5));
    }

}
