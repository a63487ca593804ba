package keyfound.lucene.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

import keyfound.entry.EntryOutline;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.Fields;
import keyfound.lucene.document.MessageReader;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.retrieval.EngineEntries;

/// The entries of an index by their document numbers, for one search in one thread.
public final class DocumentEntries implements EngineEntries {

    private final List<LeafReaderContext> leaves;

    /// Of the segments that were read; for documents in ascending order.
    private final @Nullable SortedDocValues[] langs;

    private final LookedUpTerms terms;

    private final EntryReader entries;

    private final MessageReader messages;

    public DocumentEntries(IndexReader reader, LookedUpTerms terms) throws IOException {
        this.terms = terms;
        this.leaves = reader.leaves();
        this.langs = new SortedDocValues[this.leaves.size()];
        this.entries = new EntryReader(reader);
        this.messages = new MessageReader(reader);
    }

    @Override
    public String lang(int document) {
        LeafReaderContext leaf = leaf(document);
        try {
            SortedDocValues open = this.langs[leaf.ord];
            if (open == null || open.docID() >= document - leaf.docBase) {
                open = DocValues.getSorted(leaf.reader(), Fields.LANG);
                this.langs[leaf.ord] = open;
            }
            return open.advanceExact(document - leaf.docBase) ? open.lookupOrd(open.ordValue()).utf8ToString() : "";
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public boolean says(int document, String term) {
        LeafReaderContext leaf = leaf(document);
        try {
            @Nullable PostingsEnum postings = this.terms.postings(leaf, Fields.TEXT, term, PostingsEnum.NONE);
            int at = document - leaf.docBase;
            return postings != null && postings.advance(at) == at;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private LeafReaderContext leaf(int document) {
        return this.leaves.get(ReaderUtil.subIndex(document, this.leaves));
    }

    @Override
    public EntryOutline outline(int document) {
        try {
            return this.entries.outline(document);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// Reads outlines and answers of what is shown, which are kept.
    /// @param documents in ascending order
    public void read(int... documents) throws IOException {
        for (int document : documents) {
            this.entries.outline(document);
        }
        this.entries.readAnswers(documents);
    }

    @Override
    public AnswerText answer(int document) {
        try {
            return this.entries.answer(document);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public RetrievedEntry retrieved(int document, double score, SaidKeys said) {
        try {
            return this.messages.read(document, score, said);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
