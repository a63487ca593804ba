package keyfound.lucene.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.index.IndexReader;

import keyfound.lucene.document.Fields;
import keyfound.search.retrieval.TermStatistics;
import keyfound.text.analysis.WordCache;

/// The number of entries that contain a term, for one state of the index. A search asks
/// for some hundred terms, nearly all of which earlier searches asked for too. A look
/// into the index takes some microseconds, so the numbers are cached.
final class TermCounts {

    /// 32,768 terms: about 3 MB when full, 9 MB with the longest terms.
    private static final int REMEMBERED_BITS = 15;

    private final int entries;

    private final WordCache<Known> counts = new WordCache<>(REMEMBERED_BITS);

    TermCounts(IndexReader reader) throws IOException {
        this.entries = reader.getDocCount(Fields.TEXT);
    }

    /// The number of entries that have a text.
    int entries() {
        return this.entries;
    }

    /// @param terms of the search that asks
    int entriesWith(String term, LookedUpTerms terms) {
        return known(term, terms).entries();
    }

    /// The inverse document frequency of BM25.
    /// @param terms of the search that asks
    double rarity(String term, LookedUpTerms terms) {
        return known(term, terms).rarity();
    }

    private Known known(String term, LookedUpTerms terms) {
        return this.counts.of(term, any -> {
            try {
                int with = terms.documentsOnly(Fields.TEXT, any);
                return new Known(with, TermStatistics.rarity(this.entries, with));
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
    }

    /// @param entries that contain the term
    private record Known(int entries, double rarity) {
    }

}
