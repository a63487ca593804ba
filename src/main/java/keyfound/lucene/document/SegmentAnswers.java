package keyfound.lucene.document;

import java.io.IOException;
import java.util.Set;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/// Finds what the answers of one segment say, in the order of their documents.
final class SegmentAnswers {

    private final LeafReaderContext segment;

    private final StoredFields stored;

    private final NumericDocValues places;

    private final BinaryDocValues brief;

    /// @param stored of the whole index
    SegmentAnswers(LeafReaderContext segment, StoredFields stored) throws IOException {
        this.segment = segment;
        this.stored = stored;
        this.places = DocValues.getNumeric(segment.reader(), Fields.PLACE);
        this.brief = DocValues.getBinary(segment.reader(), Fields.ANSWERS);
    }

    boolean isOf(LeafReaderContext other) {
        return this.segment.ord == other.ord;
    }

    /// The place of an entry in its block.
    /// @param document number in the index, as the following ones
    int place(int document) throws IOException {
        if (!this.places.advanceExact(document - this.segment.docBase)) {
            throw new IOException("document " + document + " is no entry");
        }
        return (int) this.places.longValue();
    }

    /// The answers of a block.
    /// @param first the document of its first entry
    BytesRef answers(int first) throws IOException {
        return this.brief.advanceExact(first - this.segment.docBase) ? this.brief.binaryValue()
                : stored(first, Fields.LONG_ANSWERS);
    }

    /// All else of a block.
    BytesRef rest(int first) throws IOException {
        return stored(first, Fields.REST);
    }

    private BytesRef stored(int document, String field) throws IOException {
        BytesRef value = this.stored.document(document, Set.of(field)).getBinaryValue(field);
        if (value == null) {
            throw new IOException("document " + document + " has no " + field);
        }
        return value;
    }

}
