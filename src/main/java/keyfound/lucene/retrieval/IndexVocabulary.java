package keyfound.lucene.retrieval;

import keyfound.search.message.BaseForms;
import keyfound.search.retrieval.TermStatistics;

/// The words of one state of the index, for one search.
public final class IndexVocabulary implements TermStatistics {

    private final TermCounts counts;

    private final BaseForms bases;

    private final LookedUpTerms terms;

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
        return this.counts.rarity(base, this.terms);
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
