package keyfound.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How much a term says: the rarer, the more.
final class TermWeights {

    private TermWeights() {
    }

    /// The inverse document frequency as BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5)).
    static double of(IndexReader reader, String term) throws IOException {
        int documents = reader.getDocCount(Fields.TEXT);
        int with = Math.min(documents, reader.docFreq(new Term(Fields.TEXT, term)));
        return Math.log(1 + (documents - with + 0.5) / (with + 0.5));
    }

    static Map<String, Double> of(IndexReader reader, Collection<String> terms) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (String term : terms) {
            weights.put(term, of(reader, term));
        }
        return weights;
    }

}
