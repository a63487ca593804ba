package keyfound.lucene.document;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

import org.jspecify.annotations.Nullable;

import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.stored.StoredMessages;

/// Reads what the matcher needs, by document number. Documents in ascending order are
/// read fastest: opening their values takes as long as reading some.
public final class MessageReader {

    private final List<LeafReaderContext> leaves;

    /// Of the segments that were read.
    private final @Nullable BinaryDocValues[] open;

    public MessageReader(IndexReader reader) {
        this.leaves = reader.leaves();
        this.open = new BinaryDocValues[this.leaves.size()];
    }

    public RetrievedEntry read(int document, double score, SaidKeys said) throws IOException {
        LeafReaderContext leaf = this.leaves.get(ReaderUtil.subIndex(document, this.leaves));
        BinaryDocValues values = this.open[leaf.ord];
        if (values == null || values.docID() >= document - leaf.docBase) {
            values = DocValues.getBinary(leaf.reader(), Fields.KNOWN);
            this.open[leaf.ord] = values;
        }
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " is no entry");
        }
        return StoredMessages.read(BytesRef.deepCopyOf(values.binaryValue()).bytes, document, score, said);
    }

}
