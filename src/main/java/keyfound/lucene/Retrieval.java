package keyfound.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import keyfound.search.SearchQuery;
import keyfound.search.Vocabulary;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Finds the documents that bear the words of a query.
///
/// `sum over terms of weight · (BM25(text) + QUESTION_SHARE · BM25(question))`, and for the best of those
/// `+ PAIR_SHARE · sum over pairs of weight · BM25(phrase in text)`. The field `text` holds the question three times, so
/// its first part is a BM25F with the question weighing three times (Robertson, Zaragoza & Taylor 2004).
final class Retrieval {

    /// So many terms are asked for, those with the greatest weight times rarity.
    private static final int MAX_TERMS = 80;

    /// The rarity of a word among questions differs from its rarity among texts; a little
    /// of it helps short questions.
    private static final double QUESTION_SHARE = 0.5;

    private static final double PAIR_SHARE = 0.25;

    private final IndexSearcher searcher;

    private final Vocabulary vocabulary;

    Retrieval(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /// Any of the terms.
    Query matching(QueryTerms terms) {
        Comparator<Map.Entry<String, Double>> telling = Comparator
            .comparingDouble(term -> term.getValue() * this.vocabulary.rarity(term.getKey()));
        List<Map.Entry<String, Double>> best = terms.weights()
            .entrySet()
            .stream()
            .filter(term -> this.vocabulary.knows(term.getKey()))
            .sorted(telling.reversed())
            .limit(MAX_TERMS)
            .toList();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        best.forEach(term -> {
            any.add(term(Fields.TEXT, term.getKey(), term.getValue()), Occur.SHOULD);
            any.add(term(Fields.QUESTION, term.getKey(), QUESTION_SHARE * term.getValue()), Occur.SHOULD);
        });
        return any.build();
    }

    private static Query term(String field, String term, double weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) weight);
    }

    static Query filtered(Query query, SearchQuery asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        asked.lang().ifPresent(lang -> all.add(new TermQuery(new Term(Fields.LANG, lang)), Occur.FILTER));
        asked.tags().forEach(tag -> all.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.FILTER));
        asked.collection()
            .ifPresent(id -> all.add(new TermQuery(new Term(Fields.COLLECTION, id.value())), Occur.FILTER));
        return all.build();
    }

    TopDocs best(Query query, QueryTerms terms, int count) throws IOException {
        TopDocs found = this.searcher.search(query, new TopScoreDocCollectorManager(count, null, count));
        if (terms.pairs().isEmpty()) {
            return found;
        }
        return QueryRescorer.rescore(this.searcher, found, neighbours(terms), PAIR_SHARE, count);
    }

    private static Query neighbours(QueryTerms terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryTerms.Pair pair : terms.pairs()) {
            Query phrase = new PhraseQuery(Fields.TEXT, pair.first(), pair.second());
            any.add(new BoostQuery(phrase, (float) pair.weight()), Occur.SHOULD);
        }
        return any.build();
    }

}
