package keyfound.lucene.limited;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import keyfound.entry.CollectionId;
import keyfound.lucene.document.Fields;

/// Hides all entries but those of some collections. It shares the files of the reader
/// below, and need not be closed.
public final class LimitedReader extends FilterDirectoryReader {

    private final Set<CollectionId> collections;

    public LimitedReader(DirectoryReader whole, Set<CollectionId> collections) throws IOException {
        super(whole, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return limited(segment, collections);
            }
        });
        this.collections = Set.copyOf(collections);
    }

    private static LeafReader limited(LeafReader segment, Set<CollectionId> collections) {
        try {
            return new LimitedSegment(segment, visible(segment, collections));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static FixedBitSet visible(LeafReader segment, Set<CollectionId> collections) throws IOException {
        FixedBitSet visible = new FixedBitSet(Math.max(1, segment.maxDoc()));
        SortedDocValues values = DocValues.getSorted(segment, Fields.COLLECTION);
        FixedBitSet wanted = new FixedBitSet(Math.max(1, values.getValueCount()));
        for (CollectionId collection : collections) {
            int number = values.lookupTerm(new BytesRef(collection.value()));
            if (number >= 0) {
                wanted.set(number);
            }
        }
        @Nullable Bits live = segment.getLiveDocs();
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (wanted.get(values.ordValue()) && (live == null || live.get(doc))) {
                visible.set(doc);
            }
        }
        return visible;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader whole) throws IOException {
        return new LimitedReader(whole, this.collections);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

}
