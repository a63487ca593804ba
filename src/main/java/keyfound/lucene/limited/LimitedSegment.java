package keyfound.lucene.limited;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// One segment of an index, with some of its documents.
final class LimitedSegment extends FilterLeafReader {

    private final FixedBitSet visible;

    private final int count;

    /// By field; counting a field reads all of it, and happens once.
    private final Map<String, LimitedTerms.Sums> sums = new ConcurrentHashMap<>();

    LimitedSegment(LeafReader segment, FixedBitSet visible) {
        super(segment);
        this.visible = visible;
        this.count = visible.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
        return this.visible;
    }

    @Override
    public int numDocs() {
        return this.count;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
        Terms all = super.terms(field);
        return (all == null) ? null : new LimitedTerms(all, this.visible, field, this.sums);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

}
