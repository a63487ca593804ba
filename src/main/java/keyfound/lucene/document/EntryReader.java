package keyfound.lucene.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFieldDataInput;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.stored.StoredEntry;
import keyfound.search.stored.StoredEntryOutline;

/// Reads outlines, answers and whole entries by document number, as much as is asked for:
/// a reader lives as long as one search, and keeps the outlines and answers that it has
/// read. For one thread. Documents in ascending order are read fastest.
public final class EntryReader {

    private final List<LeafReaderContext> leaves;

    private final StoredFields stored;

    private final Map<Integer, AnswerText> answers = new HashMap<>();

    private final Map<Integer, EntryOutline> outlines = new HashMap<>();

    /// Of the segments that were read.
    private final @Nullable BinaryDocValues[] heads;

    public EntryReader(IndexReader reader) throws IOException {
        this.leaves = reader.leaves();
        this.heads = new BinaryDocValues[this.leaves.size()];
        this.stored = reader.storedFields();
    }

    public Entry entry(int doc) throws IOException {
        return StoredEntry.read(BytesRef.deepCopyOf(bytes(doc)).bytes);
    }

    public AnswerText answer(int doc) throws IOException {
        AnswerText known = this.answers.get(doc);
        if (known == null) {
            AnswerVisitor visitor = new AnswerVisitor();
            this.stored.document(doc, visitor);
            known = visitor.answer;
            this.answers.put(doc, known);
        }
        return known;
    }

    private BytesRef bytes(int doc) throws IOException {
        return this.stored.document(doc, Set.of(Fields.ENTRY)).getBinaryValue(Fields.ENTRY);
    }

    public EntryOutline outline(int doc) throws IOException {
        EntryOutline known = this.outlines.get(doc);
        if (known == null) {
            known = readOutline(doc);
            this.outlines.put(doc, known);
        }
        return known;
    }

    private EntryOutline readOutline(int doc) throws IOException {
        LeafReaderContext leaf = this.leaves.get(ReaderUtil.subIndex(doc, this.leaves));
        BinaryDocValues open = this.heads[leaf.ord];
        if (open == null || open.docID() >= doc - leaf.docBase) {
            open = DocValues.getBinary(leaf.reader(), Fields.HEAD);
            this.heads[leaf.ord] = open;
        }
        if (!open.advanceExact(doc - leaf.docBase)) {
            throw new IOException("document " + doc + " is no entry");
        }
        BytesRef head = open.binaryValue();
        return StoredEntryOutline.read(head.bytes, head.offset);
    }

    /// Reads the answer out of the stored bytes of an entry.
    private static final class AnswerVisitor extends StoredFieldVisitor {

        private AnswerText answer = AnswerText.NONE;

        @Override
        public Status needsField(FieldInfo field) {
            return field.name.equals(Fields.ENTRY) ? Status.YES : Status.NO;
        }

        @Override
        public void binaryField(FieldInfo field, StoredFieldDataInput value) throws IOException {
            this.answer = StoredEntry.readAnswer(new StoredBytes(value));
        }

    }

    /// Bytes of a stored field, of which no more is decompressed than is read.
    private static final class StoredBytes extends InputStream {

        private final DataInput in;

        private int left;

        StoredBytes(StoredFieldDataInput value) {
            this.in = value.getDataInput();
            this.left = value.getLength();
        }

        @Override
        public int read() throws IOException {
            if (this.left == 0) {
                return -1;
            }
            this.left--;
            return this.in.readByte() & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (this.left == 0 && length > 0) {
                return -1;
            }
            int count = Math.min(length, this.left);
            this.in.readBytes(bytes, offset, count);
            this.left -= count;
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            int skipped = Math.clamp(count, 0, this.left);
            this.in.skipBytes(skipped);
            this.left -= skipped;
            return skipped;
        }

    }

}
