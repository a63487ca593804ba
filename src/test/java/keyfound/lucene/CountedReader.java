package keyfound.lucene;

import java.io.IOException;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterBinaryDocValues;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Counts what searches read of an index: postings, and entries whose messages or outline
/// are read.
final class CountedReader extends FilterDirectoryReader {

    private final Counts counts;

    CountedReader(DirectoryReader whole, Counts counts) throws IOException {
        super(whole, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new CountedSegment(segment, counts);
            }
        });
        this.counts = counts;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader whole) throws IOException {
        return new CountedReader(whole, this.counts);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    static final class Counts {

        long postings;

        long entries;

    }

    private static final class CountedSegment extends FilterLeafReader {

        private final Counts counts;

        CountedSegment(LeafReader segment, Counts counts) {
            super(segment);
            this.counts = counts;
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            Terms all = super.terms(field);
            return (all == null) ? null : new FilterTerms(all) {
                @Override
                public TermsEnum iterator() throws IOException {
                    return new CountedTerms(super.iterator(), CountedSegment.this.counts);
                }
            };
        }

        @Override
        public @Nullable BinaryDocValues getBinaryDocValues(String field) throws IOException {
            BinaryDocValues all = super.getBinaryDocValues(field);
            return (all == null) ? null : new FilterBinaryDocValues(all) {
                @Override
                public boolean advanceExact(int target) throws IOException {
                    CountedSegment.this.counts.entries++;
                    return super.advanceExact(target);
                }
            };
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

    private static final class CountedTerms extends FilterLeafReader.FilterTermsEnum {

        private final Counts counts;

        CountedTerms(TermsEnum all, Counts counts) {
            super(all);
            this.counts = counts;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
            return new CountedPostings(super.postings(null, flags), this.counts);
        }

        @Override
        public ImpactsEnum impacts(int flags) throws IOException {
            return new CountedImpacts(super.impacts(flags), this.counts);
        }

    }

    private static final class CountedPostings extends FilterLeafReader.FilterPostingsEnum {

        private final Counts counts;

        CountedPostings(PostingsEnum all, Counts counts) {
            super(all);
            this.counts = counts;
        }

        @Override
        public int nextDoc() throws IOException {
            this.counts.postings++;
            return super.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            this.counts.postings++;
            return super.advance(target);
        }

    }

    private static final class CountedImpacts extends ImpactsEnum {

        private final ImpactsEnum all;

        private final Counts counts;

        CountedImpacts(ImpactsEnum all, Counts counts) {
            this.all = all;
            this.counts = counts;
        }

        @Override
        public int nextDoc() throws IOException {
            this.counts.postings++;
            return this.all.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            this.counts.postings++;
            return this.all.advance(target);
        }

        @Override
        public int docID() {
            return this.all.docID();
        }

        @Override
        public long cost() {
            return this.all.cost();
        }

        @Override
        public int freq() throws IOException {
            return this.all.freq();
        }

        @Override
        public int nextPosition() throws IOException {
            return this.all.nextPosition();
        }

        @Override
        public int startOffset() throws IOException {
            return this.all.startOffset();
        }

        @Override
        public int endOffset() throws IOException {
            return this.all.endOffset();
        }

        @Override
        public @Nullable BytesRef getPayload() throws IOException {
            return this.all.getPayload();
        }

        @Override
        public void advanceShallow(int target) throws IOException {
            this.all.advanceShallow(target);
        }

        @Override
        public Impacts getImpacts() throws IOException {
            return this.all.getImpacts();
        }

    }

}
