package keyfound.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import keyfound.search.SearchQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Finds the documents that bear the words of a query.
final class Retrieval {

    /// How much a word weighs by where it stands.
    private static final Map<String, Float> WEIGHTS = Map.of(Fields.QUESTION, 3f, Fields.ERRORS, 2f, Fields.LABELS, 2f,
            Fields.PROSE, 1f, Fields.CODE, 1f);

    private static final float TIE = 0.2f;

    private final IndexSearcher searcher;

    Retrieval(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Any of the words, in any field.
    Query matching(QueryWords words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.terms().forEach(term -> any.add(anywhere(term), Occur.SHOULD));
        return any.build();
    }

    private static Query anywhere(String term) {
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> fields.add(new BoostQuery(new TermQuery(new Term(field, term)), weight)));
        return new DisjunctionMaxQuery(fields, TIE);
    }

    static Query filtered(Query query, SearchQuery asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        asked.lang().ifPresent(lang -> all.add(new TermQuery(new Term(Fields.LANG, lang)), Occur.FILTER));
        asked.tags().forEach(tag -> all.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.FILTER));
        asked.collection()
            .ifPresent(id -> all.add(new TermQuery(new Term(Fields.COLLECTION, id.value())), Occur.FILTER));
        return all.build();
    }

    TopDocs best(Query query, int count) throws IOException {
        return this.searcher.search(query, new TopScoreDocCollectorManager(count, null, count));
    }

}
