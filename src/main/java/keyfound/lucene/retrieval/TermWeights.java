package keyfound.lucene.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The rarity of a term: the rarer, the more it tells.
public final class TermWeights {

    private TermWeights() {
    }

    /// The inverse document frequency of BM25: ln(1 + (N - n + 0.5) / (n + 0.5)).
    public static double of(TermCounts counts, String term) {
        int documents = counts.entries();
        int with = Math.min(documents, counts.entriesWith(term));
        return Math.log(1 + (documents - with + 0.5) / (with + 0.5));
    }

    public static Map<String, Double> of(TermCounts counts, Collection<String> terms) {
        Map<String, Double> weights = new HashMap<>();
        for (String term : terms) {
            weights.put(term, of(counts, term));
        }
        return weights;
    }

}
