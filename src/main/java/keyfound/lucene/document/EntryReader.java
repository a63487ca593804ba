package keyfound.lucene.document;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;

/// Reads entries and their outlines by document number.
public final class EntryReader {

    private final IndexReader reader;

    public EntryReader(IndexReader reader) {
        this.reader = reader;
    }

    public Entry entry(int doc) throws IOException {
        BytesRef bytes = this.reader.storedFields().document(doc, Set.of(Fields.ENTRY)).getBinaryValue(Fields.ENTRY);
        return StoredEntry.read(bytes);
    }

    public EntryOutline outline(int doc) throws IOException {
        List<LeafReaderContext> leaves = this.reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues heads = DocValues.getBinary(leaf.reader(), Fields.HEAD);
        if (!heads.advanceExact(doc - leaf.docBase)) {
            throw new IOException("document " + doc + " is no entry");
        }
        return new StoredOutline().readEntry(heads.binaryValue());
    }

}
