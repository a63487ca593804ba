package keyfound.lucene.limited;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// The terms of a field that visible documents have, and their numbers.
final class LimitedTerms extends FilterTerms {

    private final FixedBitSet visible;

    private final String field;

    private final Map<String, Sums> sums;

    LimitedTerms(Terms all, FixedBitSet visible, String field, Map<String, Sums> sums) {
        super(all);
        this.visible = visible;
        this.field = field;
        this.sums = sums;
    }

    @Override
    public TermsEnum iterator() throws IOException {
        return new LimitedTermsEnum(super.iterator(), this.visible);
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public int getDocCount() {
        return sums().documents();
    }

    @Override
    public long getSumDocFreq() {
        return sums().postings();
    }

    @Override
    public long getSumTotalTermFreq() {
        return sums().places();
    }

    private Sums sums() {
        return this.sums.computeIfAbsent(this.field, _ -> count());
    }

    private Sums count() {
        try {
            FixedBitSet bearing = new FixedBitSet(this.visible.length());
            long postings = 0;
            long places = 0;
            TermsEnum terms = super.iterator();
            PostingsEnum reused = null;
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                reused = terms.postings(reused, hasFreqs() ? PostingsEnum.FREQS : PostingsEnum.NONE);
                for (int doc = reused.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = reused.nextDoc()) {
                    if (this.visible.get(doc)) {
                        bearing.set(doc);
                        postings++;
                        places += reused.freq();
                    }
                }
            }
            return new Sums(bearing.cardinality(), postings, places);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// @param documents with any term of the field
    /// @param postings pairs of document and term
    /// @param places of terms in documents
    record Sums(int documents, long postings, long places) {
    }

}
