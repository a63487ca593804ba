package keyfound.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/// The values of one field across all segments, numbered from 0, and the values of each
/// document.
///
/// Made once for each state of the index and kept on the heap, about ten bytes an entry:
/// a search may count a hundred thousand documents.
final class FacetDimension {

    private final IndexReader reader;

    private final String field;

    private final OrdinalMap numbers;

    private final List<int[][]> documents = new ArrayList<>();

    private final String[] values;

    private FacetDimension(IndexReader reader, String field, OrdinalMap numbers) {
        this.reader = reader;
        this.field = field;
        this.numbers = numbers;
        this.values = new String[Math.toIntExact(numbers.getValueCount())];
    }

    static FacetDimension of(IndexReader reader, String field) throws IOException {
        SortedSetDocValues[] segments = new SortedSetDocValues[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        FacetDimension dimension = new FacetDimension(reader, field,
                OrdinalMap.build(null, segments, PackedInts.DEFAULT));
        for (LeafReaderContext leaf : reader.leaves()) {
            dimension.documents.add(dimension.read(leaf));
        }
        for (int number = 0; number < dimension.size(); number++) {
            dimension.values[number] = dimension.readValue(number);
        }
        return dimension;
    }

    /// Entries of a file usually have the same values, so equal neighbours share an
    /// array.
    private int[][] read(LeafReaderContext leaf) throws IOException {
        SortedSetDocValues values = values(leaf);
        LongValues whole = this.numbers.getGlobalOrds(leaf.ord);
        int[][] read = new int[leaf.reader().maxDoc()][];
        int[] before = new int[0];
        for (int doc = 0; doc < read.length; doc++) {
            int[] own = new int[values.advanceExact(doc) ? values.docValueCount() : 0];
            for (int i = 0; i < own.length; i++) {
                own[i] = (int) whole.get(values.nextOrd());
            }
            before = Arrays.equals(own, before) ? before : own;
            read[doc] = before;
        }
        return read;
    }

    int size() {
        return this.values.length;
    }

    /// The value numbers of each document of a segment; not to be changed.
    int[][] documents(LeafReaderContext leaf) {
        return this.documents.get(leaf.ord);
    }

    String value(int number) {
        return this.values[number];
    }

    private String readValue(int number) throws IOException {
        LeafReaderContext leaf = this.reader.leaves().get(this.numbers.getFirstSegmentNumber(number));
        return values(leaf).lookupOrd(this.numbers.getFirstSegmentOrd(number)).utf8ToString();
    }

    /// Negative when no entry has the value.
    int number(String value) throws IOException {
        for (LeafReaderContext leaf : this.reader.leaves()) {
            long own = values(leaf).lookupTerm(new BytesRef(value));
            if (own >= 0) {
                return (int) this.numbers.getGlobalOrds(leaf.ord).get(own);
            }
        }
        return -1;
    }

    /// Never shared, since reading them moves their position.
    private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), this.field);
    }

}
