package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// The terms of one search, each looked up once in each segment, for whatever step needs
/// it. For one thread.
public final class LookedUpTerms {

    private final IndexSearcher searcher;

    private final Map<String, Map<String, Found>> found = new HashMap<>();

    /// By field, one for each segment.
    private final Map<String, @Nullable TermsEnum[]> open = new HashMap<>();

    public LookedUpTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    IndexSearcher searcher() {
        return this.searcher;
    }

    private Found found(String field, String text) throws IOException {
        Map<String, Found> ofField = this.found.get(field);
        if (ofField == null) {
            ofField = new HashMap<>();
            this.found.put(field, ofField);
        }
        Found known = ofField.get(text);
        if (known == null) {
            Term term = new Term(field, text);
            known = new Found(term, lookUp(term));
            ofField.put(text, known);
        }
        return known;
    }

    private TermStates lookUp(Term term) throws IOException {
        IndexReader reader = this.searcher.getIndexReader();
        TermStates states = new TermStates(reader.getContext());
        for (LeafReaderContext leaf : reader.leaves()) {
            @Nullable TermsEnum terms = terms(leaf, term.field());
            if (terms != null && terms.seekExact(term.bytes())) {
                states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
            }
        }
        return states;
    }

    /// Opened once in each segment: opening takes as long as looking a term up.
    private @Nullable TermsEnum terms(LeafReaderContext leaf, String field) throws IOException {
        @Nullable TermsEnum[] ofField = this.open.get(field);
        if (ofField == null) {
            ofField = new TermsEnum[this.searcher.getIndexReader().leaves().size()];
            this.open.put(field, ofField);
        }
        if (ofField[leaf.ord] == null) {
            @Nullable Terms terms = leaf.reader().terms(field);
            ofField[leaf.ord] = (terms == null) ? null : terms.iterator();
        }
        return ofField[leaf.ord];
    }

    /// The number of documents with the term, deleted ones among them.
    int documents(String field, String text) throws IOException {
        return found(field, text).states().docFreq();
    }

    /// The same for a term of which nothing else will be asked, such as a word of some
    /// message.
    int documentsOnly(String field, String text) throws IOException {
        @Nullable Map<String, Found> ofField = this.found.get(field);
        @Nullable Found known = (ofField == null) ? null : ofField.get(text);
        if (known != null) {
            return known.states().docFreq();
        }
        BytesRef bytes = new BytesRef(text);
        int documents = 0;
        for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
            @Nullable TermsEnum terms = terms(leaf, field);
            documents += (terms != null && terms.seekExact(bytes)) ? terms.docFreq() : 0;
        }
        return documents;
    }

    /// The same and how often they have it, for scoring.
    TermStatistics statistics(String field, String text) throws IOException {
        Found found = found(field, text);
        return this.searcher.termStatistics(found.term(), found.states().docFreq(), found.states().totalTermFreq());
    }

    Query query(String field, String text) throws IOException {
        Found found = found(field, text);
        return new TermQuery(found.term(), found.states());
    }

    Query query(String field, String text, double weight) throws IOException {
        return new BoostQuery(query(field, text), (float) weight);
    }

    /// @return empty when no document of the segment has the term
    /// @param flags what is read, of `PostingsEnum`
    @Nullable PostingsEnum postings(LeafReaderContext leaf, String field, String text, int flags) throws IOException {
        Term term = found(field, text).term();
        TermStates states = found(field, text).states();
        @Nullable IOSupplier<TermState> there = (states.docFreq() == 0) ? null : states.get(leaf);
        @Nullable TermState state = (there == null) ? null : there.get();
        @Nullable TermsEnum terms = (state == null) ? null : terms(leaf, term.field());
        if (state == null || terms == null) {
            return null;
        }
        terms.seekExact(term.bytes(), state);
        return terms.postings(null, flags);
    }

    /// Adds one for each document that has the term.
    /// @param documents in ascending order
    /// @param counts one number for each of them
    void count(String field, String text, int[] documents, int[] counts) throws IOException {
        List<LeafReaderContext> leaves = this.searcher.getIndexReader().leaves();
        int next = 0;
        while (next < documents.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[next], leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            @Nullable PostingsEnum postings = postings(leaf, field, text, PostingsEnum.NONE);
            int at = (postings == null) ? DocIdSetIterator.NO_MORE_DOCS : -1;
            for (; next < documents.length && documents[next] < end; next++) {
                int wanted = documents[next] - leaf.docBase;
                if (postings != null && at < wanted) {
                    at = postings.advance(wanted);
                }
                counts[next] += (at == wanted) ? 1 : 0;
            }
        }
    }

    private record Found(Term term, TermStates states) {
    }

}
