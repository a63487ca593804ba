package keyfound.lucene;

import java.io.IOException;
import java.util.List;

import keyfound.search.Nearby;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// Reads by document number what the matcher needs.
final class KnowledgeReader {

    private final List<LeafReaderContext> leaves;

    KnowledgeReader(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    Nearby read(int document, double score) throws IOException {
        LeafReaderContext leaf = this.leaves.get(ReaderUtil.subIndex(document, this.leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.KNOWN);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " is no entry");
        }
        return StoredKnowledge.read(values.binaryValue(), document, score);
    }

}
