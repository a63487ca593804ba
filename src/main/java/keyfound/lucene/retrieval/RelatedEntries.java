package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.Fields;
import keyfound.search.retrieval.RelatedTerms;
import keyfound.stemming.KStem;

/// Finds the entries most similar to a given one: by the rarest words of its question and
/// errors, its tags and its collection.
public final class RelatedEntries {

    private final IndexSearcher searcher;

    private final IndexState state;

    public RelatedEntries(IndexState state) {
        this.searcher = state.searcher();
        this.state = state;
    }

    public List<EntryId> related(Entry entry, int limit) throws IOException {
        EntryReader entries = new EntryReader(this.searcher.getIndexReader());
        List<EntryId> ids = new ArrayList<>();
        for (ScoreDoc found : this.searcher.search(like(entry), limit + 1).scoreDocs) {
            EntryId id = entries.outline(found.doc).id();
            if (!id.equals(entry.id()) && ids.size() < limit) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// A shared tag alone does not make an entry related: a word must be shared too.
    private Query like(Entry entry) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String term : RelatedTerms.rarest(entry, this.state.vocabulary(new LookedUpTerms(this.searcher)),
                KStem.stemmer())) {
            words.add(new BoostQuery(new TermQuery(new Term(Fields.QUESTION, term)), RelatedTerms.QUESTION_WEIGHT),
                    Occur.SHOULD);
            words.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD);
        }
        BooleanQuery.Builder like = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
        for (String tag : entry.tags()) {
            like.add(new BoostQuery(new TermQuery(new Term(Fields.TAG, tag)), RelatedTerms.TAG_WEIGHT), Occur.SHOULD);
        }
        Term collection = new Term(Fields.COLLECTION, entry.collection().value());
        like.add(new BoostQuery(new TermQuery(collection), RelatedTerms.COLLECTION_WEIGHT), Occur.SHOULD);
        return like.build();
    }

}
