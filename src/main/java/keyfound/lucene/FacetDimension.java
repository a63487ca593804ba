package keyfound.lucene;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/// The values of one field over all segments, numbered from 0. Made once for each state of the index.
final class FacetDimension {

    private final String field;

    private final List<LeafReaderContext> leaves;

    private final OrdinalMap numbers;

    private FacetDimension(String field, List<LeafReaderContext> leaves, OrdinalMap numbers) {
        this.field = field;
        this.leaves = leaves;
        this.numbers = numbers;
    }

    static FacetDimension of(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            values[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        return new FacetDimension(field, leaves, OrdinalMap.build(null, values, PackedInts.DEFAULT));
    }

    int size() {
        return Math.toIntExact(this.numbers.getValueCount());
    }

    /// The values of a segment's documents, by numbers of the segment.
    SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), this.field);
    }

    /// From numbers of the segment to numbers of the whole.
    LongValues wholeNumbers(LeafReaderContext leaf) {
        return this.numbers.getGlobalOrds(leaf.ord);
    }

    String value(int number) throws IOException {
        LeafReaderContext leaf = this.leaves.get(this.numbers.getFirstSegmentNumber(number));
        return values(leaf).lookupOrd(this.numbers.getFirstSegmentOrd(number)).utf8ToString();
    }

}
