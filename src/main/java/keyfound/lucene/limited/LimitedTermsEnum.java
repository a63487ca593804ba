package keyfound.lucene.limited;

import java.io.IOException;

import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOBooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Walks over terms, and passes over those that no visible document has.
final class LimitedTermsEnum extends FilterTermsEnum {

    private final FixedBitSet visible;

    LimitedTermsEnum(TermsEnum all, FixedBitSet visible) {
        super(all);
        this.visible = visible;
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
        BytesRef term = this.in.next();
        while (term != null && docFreq() == 0) {
            term = this.in.next();
        }
        return term;
    }

    @Override
    public boolean seekExact(BytesRef term) throws IOException {
        return this.in.seekExact(term) && docFreq() > 0;
    }

    @Override
    public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef term) throws IOException {
        IOBooleanSupplier seek = this.in.prepareSeekExact(term);
        return (seek == null) ? null : () -> seek.get() && docFreq() > 0;
    }

    @Override
    public SeekStatus seekCeil(BytesRef term) throws IOException {
        SeekStatus status = this.in.seekCeil(term);
        if (status == SeekStatus.END || docFreq() > 0) {
            return status;
        }
        return (next() == null) ? SeekStatus.END : SeekStatus.NOT_FOUND;
    }

    @Override
    public int docFreq() throws IOException {
        int count = 0;
        PostingsEnum postings = this.in.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (this.visible.get(doc)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public long totalTermFreq() throws IOException {
        long count = 0;
        PostingsEnum postings = this.in.postings(null, PostingsEnum.FREQS);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (this.visible.get(doc)) {
                count += postings.freq();
            }
        }
        return count;
    }

}
