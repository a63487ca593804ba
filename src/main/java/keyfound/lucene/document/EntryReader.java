package keyfound.lucene.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.stored.Inflation;
import keyfound.search.stored.StoredBlock;

/// Reads outlines, answers and whole entries by document number, as much as is asked for:
/// a reader lives as long as one search, and keeps the outlines and answers that it has
/// read. For one thread. Documents in ascending order are read fastest.
public final class EntryReader {

    private final List<LeafReaderContext> leaves;

    private final StoredFields stored;

    private final Map<Integer, AnswerText> answers = new HashMap<>();

    private final Map<Integer, EntryOutline> outlines = new HashMap<>();

    /// Of the segments that were read.
    private final @Nullable SegmentOutlines[] read;

    public EntryReader(IndexReader reader) throws IOException {
        this.leaves = reader.leaves();
        this.read = new SegmentOutlines[this.leaves.size()];
        this.stored = reader.storedFields();
    }

    public Entry entry(int doc) throws IOException {
        SegmentAnswers segment = new SegmentAnswers(leaf(doc), this.stored);
        int place = segment.place(doc);
        BytesRef answers = BytesRef.deepCopyOf(segment.answers(doc - place));
        BytesRef rest = BytesRef.deepCopyOf(segment.rest(doc - place));
        return StoredBlock.entry(answers.bytes, rest.bytes, place, outline(doc));
    }

    /// The answer, which is kept. Several documents are read together first.
    public AnswerText answer(int doc) throws IOException {
        readAnswers(doc);
        return Objects.requireNonNull(this.answers.get(doc));
    }

    /// Reads the answers that were not read yet.
    /// @param docs in ascending order
    public void readAnswers(int... docs) throws IOException {
        int[] missing = IntStream.of(docs).filter(doc -> !this.answers.containsKey(doc)).toArray();
        if (missing.length == 0) {
            return;
        }
        @Nullable SegmentAnswers segment = null;
        try (Inflation inflation = new Inflation()) {
            for (int doc : missing) {
                LeafReaderContext leaf = leaf(doc);
                segment = (segment != null && segment.isOf(leaf)) ? segment : new SegmentAnswers(leaf, this.stored);
                int place = segment.place(doc);
                BytesRef read = segment.answers(doc - place);
                this.answers.put(doc,
                        StoredBlock.answer(read.bytes, read.offset, read.offset + read.length, place, inflation));
            }
        }
    }

    private LeafReaderContext leaf(int doc) {
        return this.leaves.get(ReaderUtil.subIndex(doc, this.leaves));
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
        LeafReaderContext leaf = leaf(doc);
        int number = doc - leaf.docBase;
        SegmentOutlines open = this.read[leaf.ord];
        if (open == null || open.isBehind(number)) {
            open = new SegmentOutlines(leaf.reader());
            this.read[leaf.ord] = open;
        }
        return open.read(number);
    }

}
