package keyfound.lucene.document;

import java.io.IOException;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

import keyfound.entry.EntryOutline;
import keyfound.search.stored.StoredHead;
import keyfound.search.stored.StoredMessages;

/// Reads the outlines of entries of one segment, in the order of their documents.
final class SegmentOutlines {

    private final BinaryDocValues heads;

    private final BinaryDocValues known;

    private final BinaryDocValues files;

    private int file = -1;

    private StoredHead.File shared = StoredHead.File.NONE;

    SegmentOutlines(LeafReader segment) throws IOException {
        this.heads = DocValues.getBinary(segment, Fields.HEAD);
        this.known = DocValues.getBinary(segment, Fields.KNOWN);
        this.files = DocValues.getBinary(segment, Fields.SHARED);
    }

    /// Whether the document stands before one that was read.
    boolean isBehind(int document) {
        return this.heads.docID() >= document;
    }

    /// @param document number in the segment
    EntryOutline read(int document) throws IOException {
        BytesRef head = value(this.heads, document);
        int at = document - 1 - StoredHead.order(head.bytes, head.offset);
        if (at != this.file) {
            BytesRef read = value(this.files, at);
            this.shared = StoredHead.File.read(read.bytes, read.offset);
            this.file = at;
        }
        BytesRef messages = value(this.known, document);
        String question = StoredMessages.question(messages.bytes, messages.offset);
        return StoredHead.read(head.bytes, head.offset, question, this.shared);
    }

    private static BytesRef value(BinaryDocValues values, int document) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IOException("document " + document + " is no entry");
        }
        return values.binaryValue();
    }

}
