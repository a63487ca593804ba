package keyfound.lucene.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The rarity of a term: the rarer, the more it tells.
public final class TermRarities {

    private TermRarities() {
    }

    public static Map<String, Double> of(TermCounts counts, Collection<String> terms, LookedUpTerms lookedUp) {
        Map<String, Double> rarities = new HashMap<>();
        for (String term : terms) {
            rarities.put(term, counts.rarity(term, lookedUp));
        }
        return rarities;
    }

}
