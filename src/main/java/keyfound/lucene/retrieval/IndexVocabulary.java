package keyfound.lucene.retrieval;

import java.util.HashMap;
import java.util.Map;

import keyfound.search.message.BaseForms;
import keyfound.search.retrieval.TermStatistics;

/// The words of one state of the index. It caches what it looked up, so use one for each
/// search.
public final class IndexVocabulary implements TermStatistics {

    private final TermCounts counts;

    private final BaseForms bases;

    private final LookedUpTerms terms;

    private final Map<String, Double> rarities = new HashMap<>();

    IndexVocabulary(TermCounts counts, BaseForms bases, LookedUpTerms terms) {
        this.terms = terms;
        this.counts = counts;
        this.bases = bases;
    }

    @Override
    public String base(String word) {
        return this.bases.base(word);
    }

    @Override
    public double rarity(String base) {
        Double known = this.rarities.get(base);
        if (known == null) {
            known = TermStatistics.super.rarity(base);
            this.rarities.put(base, known);
        }
        return known;
    }

    @Override
    public int entries() {
        return this.counts.entries();
    }

    @Override
    public int entriesWith(String term) {
        return this.counts.entriesWith(term, this.terms);
    }

}
