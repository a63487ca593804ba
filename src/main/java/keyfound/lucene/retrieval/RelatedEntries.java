package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
import keyfound.lucene.analysis.KStem;
import keyfound.lucene.analysis.TypedTokens;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.Fields;
import keyfound.search.retrieval.QueryWords;

/// Finds the entries most similar to a given one: by the rarest words of its question and
/// errors, its tags and its collection.
public final class RelatedEntries {

    private static final int MAX_TERMS = 20;

    private static final int MAX_TEXT_UNITS = 2_000;

    /// The weight of a word in the other entry's question, where one in its answer weighs
    /// 1.
    private static final float QUESTION_WEIGHT = 3;

    private static final float TAG_WEIGHT = 1.5f;

    private static final float COLLECTION_WEIGHT = 1;

    private final IndexSearcher searcher;

    private final TermCounts counts;

    public RelatedEntries(IndexState state) {
        this.searcher = state.searcher();
        this.counts = state.counts();
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
        for (String term : rarestTerms(entry)) {
            words.add(new BoostQuery(new TermQuery(new Term(Fields.QUESTION, term)), QUESTION_WEIGHT), Occur.SHOULD);
            words.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD);
        }
        BooleanQuery.Builder like = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
        for (String tag : entry.tags()) {
            like.add(new BoostQuery(new TermQuery(new Term(Fields.TAG, tag)), TAG_WEIGHT), Occur.SHOULD);
        }
        Term collection = new Term(Fields.COLLECTION, entry.collection().value());
        like.add(new BoostQuery(new TermQuery(collection), COLLECTION_WEIGHT), Occur.SHOULD);
        return like.build();
    }

    private List<String> rarestTerms(Entry entry) {
        List<String> texts = new ArrayList<>(List.of(entry.question().text()));
        entry.errors().forEach(error -> texts.add(error.text()));
        Map<String, Double> rarities = TermRarities.of(this.counts,
                QueryWords.of(TypedTokens.cut(texts, MAX_TEXT_UNITS), KStem.stemmer()).terms(),
                new LookedUpTerms(this.searcher));
        return rarities.entrySet()
            .stream()
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_TERMS)
            .map(Map.Entry::getKey)
            .toList();
    }

}
