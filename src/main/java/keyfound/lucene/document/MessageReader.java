package keyfound.lucene.document;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

import keyfound.search.message.RetrievedEntry;

/// Reads what the matcher needs, by document number.
public final class MessageReader {

    private final List<LeafReaderContext> leaves;

    public MessageReader(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    public RetrievedEntry read(int document, double score) throws IOException {
        LeafReaderContext leaf = this.leaves.get(ReaderUtil.subIndex(document, this.leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.KNOWN);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " is no entry");
        }
        return StoredMessages.read(values.binaryValue(), document, score);
    }

}
