package keyfound.lucene.retrieval;

import java.util.HashMap;
import java.util.Map;

import keyfound.search.message.BaseForms;
import keyfound.search.message.Vocabulary;

/// The words of one state of the index. It caches what it looked up, so use one for each
/// search.
public final class IndexVocabulary implements Vocabulary {

    private final TermCounts counts;

    private final BaseForms bases;

    private final Map<String, Double> rarities = new HashMap<>();

    IndexVocabulary(TermCounts counts, BaseForms bases) {
        this.counts = counts;
        this.bases = bases;
    }

    @Override
    public String base(String word) {
        return this.bases.base(word);
    }

    @Override
    public boolean knows(String base) {
        return entriesWith(base) > 0;
    }

    @Override
    public double rarity(String base) {
        return this.rarities.computeIfAbsent(base, any -> rarity(entriesWith(base)));
    }

    @Override
    public double greatestRarity() {
        return rarity(0);
    }

    private double rarity(int with) {
        return TermRarities.rarity(entries(), with);
    }

    int entries() {
        return this.counts.entries();
    }

    int entriesWith(String term) {
        return this.counts.entriesWith(term);
    }

}
