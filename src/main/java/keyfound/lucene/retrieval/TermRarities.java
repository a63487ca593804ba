package keyfound.lucene.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The rarity of a term: the rarer, the more it tells.
public final class TermRarities {

    private TermRarities() {
    }

    /// The inverse document frequency of BM25: ln(1 + (N - n + 0.5) / (n + 0.5)).
    /// @param entries N, the number of all entries
    /// @param with n, how many of them have the term
    static double rarity(int entries, int with) {
        return Math.log(1 + (entries - with + 0.5) / (with + 0.5));
    }

    public static Map<String, Double> of(TermCounts counts, Collection<String> terms) {
        Map<String, Double> rarities = new HashMap<>();
        for (String term : terms) {
            rarities.put(term, rarity(counts.entries(), counts.entriesWith(term)));
        }
        return rarities;
    }

}
