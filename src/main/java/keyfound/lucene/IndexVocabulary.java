package keyfound.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import keyfound.search.BaseForms;
import keyfound.search.Vocabulary;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// The words of one state of the index. For one search: it remembers what it looked up.
final class IndexVocabulary implements Vocabulary {

    private final IndexReader reader;

    private final int entries;

    private final BaseForms bases;

    private final Map<String, Double> rarities = new HashMap<>();

    IndexVocabulary(IndexReader reader, BaseForms bases) throws IOException {
        this.bases = bases;
        this.reader = reader;
        this.entries = reader.getDocCount(Fields.TEXT);
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
        return Math.log(1 + (this.entries - with + 0.5) / (with + 0.5));
    }

    int entries() {
        return this.entries;
    }

    int entriesWith(String term) {
        try {
            return this.reader.docFreq(new Term(Fields.TEXT, term));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
