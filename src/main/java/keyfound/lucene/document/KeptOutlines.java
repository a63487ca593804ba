package keyfound.lucene.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.search.stored.StoredOutline;

/// Reads the outlines of all files kept.
public final class KeptOutlines {

    private KeptOutlines() {
    }

    /// @param reader closed with the stream
    public static Stream<SourceOutline> stream(DirectoryReader reader) {
        return reader.leaves().stream().map(LeafReaderContext::reader).flatMap(KeptOutlines::read).onClose(() -> {
            try {
                reader.close();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
    }

    private static Stream<SourceOutline> read(LeafReader leaf) {
        List<SourceOutline> found = new ArrayList<>();
        try {
            BinaryDocValues outlines = DocValues.getBinary(leaf, Fields.OUTLINE);
            SegmentOutlines entries = new SegmentOutlines(leaf);
            Bits live = leaf.getLiveDocs();
            while (outlines.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(outlines.docID())) {
                    BytesRef file = outlines.binaryValue();
                    found.add(StoredOutline.readFile(file.bytes, file.offset, file.length,
                            new Following(entries, outlines.docID())::next));
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException("search index cannot be read: " + ex.getMessage(), ex);
        }
        return found.stream();
    }

    /// The documents of a file are written as one block, and deleted together.
    private static final class Following {

        private final SegmentOutlines entries;

        private int document;

        Following(SegmentOutlines entries, int document) {
            this.entries = entries;
            this.document = document;
        }

        EntryOutline next() throws IOException {
            this.document++;
            return this.entries.read(this.document);
        }

    }

}
