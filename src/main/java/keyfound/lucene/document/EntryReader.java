package keyfound.lucene.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;

/// Reads entries and their outlines by document number, each once: a reader lives as long
/// as one search, and keeps what the search has read. For one thread.
public final class EntryReader {

    private final IndexReader reader;

    private final Map<Integer, Entry> entries = new HashMap<>();

    private final Map<Integer, EntryOutline> outlines = new HashMap<>();

    public EntryReader(IndexReader reader) {
        this.reader = reader;
    }

    public Entry entry(int doc) throws IOException {
        Entry known = this.entries.get(doc);
        if (known == null) {
            BytesRef bytes = this.reader.storedFields()
                .document(doc, Set.of(Fields.ENTRY))
                .getBinaryValue(Fields.ENTRY);
            known = StoredEntry.read(bytes);
            this.entries.put(doc, known);
        }
        return known;
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
        List<LeafReaderContext> leaves = this.reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues heads = DocValues.getBinary(leaf.reader(), Fields.HEAD);
        if (!heads.advanceExact(doc - leaf.docBase)) {
            throw new IOException("document " + doc + " is no entry");
        }
        return new StoredOutline().readEntry(heads.binaryValue());
    }

}
