package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

import keyfound.lucene.document.Fields;
import keyfound.search.SearchQuery;
import keyfound.search.query.ParsedQuery;
import keyfound.text.StopWords;

/// Finds the documents that contain the words of a query.
///
/// `sum over terms of weight · (BM25(text) + QUESTION_SHARE · BM25(question))`, and for
/// the best of those `+ PAIR_SHARE · sum over pairs of weight · BM25(phrase in text) +
/// sum over terms of weight · BM25(names)`. The field `text` holds the question three
/// times, so its first part is a BM25F with the question weighing three times (Robertson,
/// Zaragoza & Taylor 2004).
public final class Retrieval {

    /// Number of terms searched for: those with the greatest weight times rarity.
    private static final int MAX_TERMS = 80;

    /// The rarity of a word among questions differs from its rarity among texts. A share
    /// of it helps short questions.
    private static final double QUESTION_SHARE = 0.5;

    private static final double PAIR_SHARE = 0.15;

    /// A term in more than this share of the entries, and in more than this number, finds
    /// nothing by itself while there is a rarer term: `the failed porep` is about
    /// `porep`.
    private static final double COMMON_SHARE = 0.05;

    private static final int COMMON_COUNT = 1000;

    /// An entry that answers a few words says this share of them: two of two, two of
    /// three, three of four.
    private static final double MOST = 0.6;

    /// The same of their words in the other language, of which several mean one.
    private static final double MOST_TRANSLATED = 0.3;

    private final IndexSearcher searcher;

    private final IndexVocabulary vocabulary;

    public Retrieval(IndexSearcher searcher, IndexVocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /// Any telling term finds; common terms beside them only add to the score. Where all
    /// terms are common, any of them finds. Where the entries know nothing of the query
    /// but its function words, nothing is near.
    ///
    /// The text contains the question, so a term of the question finds nothing more.
    /// Where every term is telling, one flat disjunction therefore finds the same, and
    /// Lucene skips most of its documents.
    public Sought sought(QueryTerms terms) {
        List<Map.Entry<String, Double>> best = mostTelling(terms);
        if (best.stream().allMatch(term -> isFunctionWord(term.getKey()))
                && !terms.weights().keySet().stream().allMatch(Retrieval::isFunctionWord)) {
            return Sought.NOTHING;
        }
        List<String> telling = best.stream().map(Map.Entry::getKey).filter(term -> !isCommon(term)).toList();
        BooleanQuery.Builder needed = new BooleanQuery.Builder();
        BooleanQuery.Builder counted = new BooleanQuery.Builder();
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        for (Map.Entry<String, Double> term : best) {
            boolean need = telling.isEmpty() || telling.contains(term.getKey());
            BooleanQuery.Builder where = need ? needed : scored;
            where.add(term(Fields.TEXT, term.getKey(), term.getValue()), Occur.SHOULD);
            where.add(term(Fields.QUESTION, term.getKey(), QUESTION_SHARE * term.getValue()), Occur.SHOULD);
            if (need) {
                counted.add(new TermQuery(new Term(Fields.TEXT, term.getKey())), Occur.SHOULD);
            }
        }
        boolean all = telling.isEmpty() || telling.size() == best.size();
        Query sought = all ? needed.build() : scored.add(needed.build(), Occur.MUST).build();
        return new Sought(sought, counted.build());
    }

    private static boolean isFunctionWord(String term) {
        return StopWords.SEARCH.contains(term) || (term.length() == 1 && Character.isDigit(term.charAt(0)));
    }

    /// The entries that say most of a few words, in the reader's language or in the
    /// other.
    public Query saying(ParsedQuery parsed) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (ParsedQuery.Part part : parsed.parts()) {
            List<String> terms = QueryWords.of(part.text())
                .terms()
                .stream()
                .filter(term -> this.vocabulary.knows(term) && !isFunctionWord(term))
                .toList();
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            terms.forEach(term -> most.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD));
            double share = (part.role() == ParsedQuery.Role.TRANSLATED) ? MOST_TRANSLATED : MOST;
            most.setMinimumNumberShouldMatch((int) Math.ceil(share * terms.size()));
            either.add(most.build(), Occur.SHOULD);
        }
        return either.build();
    }

    private boolean isCommon(String term) {
        int with = this.vocabulary.entriesWith(term);
        return with > COMMON_SHARE * this.vocabulary.entries() && with > COMMON_COUNT;
    }

    private List<Map.Entry<String, Double>> mostTelling(QueryTerms terms) {
        return terms.weights()
            .entrySet()
            .stream()
            .filter(term -> this.vocabulary.knows(term.getKey()))
            .map(term -> new Telling(term, term.getValue() * this.vocabulary.rarity(term.getKey())))
            .sorted(Comparator.comparingDouble(Telling::much).reversed())
            .limit(MAX_TERMS)
            .map(Telling::term)
            .toList();
    }

    private static Query term(String field, String term, double weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), (float) weight);
    }

    public static Query filtered(Query scored, SearchQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(scored, Occur.MUST);
        query.lang().ifPresent(lang -> all.add(new TermQuery(new Term(Fields.LANG, lang)), Occur.FILTER));
        query.tags().forEach(tag -> all.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.FILTER));
        query.collection()
            .ifPresent(id -> all.add(new TermQuery(new Term(Fields.COLLECTION, id.value())), Occur.FILTER));
        return all.build();
    }

    /// The best documents by their terms alone.
    ScoreDoc[] nearest(Query query, int count) throws IOException {
        int most = Math.min(count, Math.max(1, this.searcher.getIndexReader().maxDoc()));
        return this.searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs;
    }

    /// The same documents, scored also by pairs that stand side by side and by the names
    /// of their collections.
    ScoreDoc[] withPairsAndNames(ScoreDoc[] found, QueryTerms terms) throws IOException {
        Query neighbours = neighbours(terms);
        TopDocs documents = new TopDocs(new TotalHits(found.length, TotalHits.Relation.EQUAL_TO), found);
        return QueryRescorer.rescore(this.searcher, documents, neighbours, PAIR_SHARE, found.length).scoreDocs;
    }

    /// A pair with a word that no entry contains occurs nowhere, so it need not be looked
    /// up in each segment.
    private Query neighbours(QueryTerms terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryTerms.Pair pair : terms.pairs()) {
            if (!this.vocabulary.knows(pair.first()) || !this.vocabulary.knows(pair.second())) {
                continue;
            }
            Query phrase = new PhraseQuery(Fields.TEXT, pair.first(), pair.second());
            any.add(new BoostQuery(phrase, (float) pair.weight()), Occur.SHOULD);
        }
        for (Map.Entry<String, Double> term : mostTelling(terms)) {
            any.add(term(Fields.ABOUT, term.getKey(), term.getValue() / PAIR_SHARE), Occur.SHOULD);
        }
        return any.build();
    }

    private record Telling(Map.Entry<String, Double> term, double much) {
    }

    /// @param scored query without filters; its hits are those of `counted`
    /// @param counted the same hits without scores, which is cheaper
    public record Sought(Query scored, Query counted) {

        static final Sought NOTHING = new Sought(MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE);

        /// The same hits in the same order, but for those that the filter leaves out.
        public Sought within(Query filter) {
            return new Sought(within(this.scored, filter), within(this.counted, filter));
        }

        private static Query within(Query query, Query filter) {
            return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
        }

    }

}
