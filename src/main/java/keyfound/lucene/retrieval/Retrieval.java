package keyfound.lucene.retrieval;

import java.io.IOException;
import java.util.List;

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
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.search.retrieval.TermStatistics;

/// Finds the documents that contain the terms of a query, scored as `SoughtTerms` says.
public final class Retrieval {

    private final IndexSearcher searcher;

    private final TermStatistics vocabulary;

    public Retrieval(IndexSearcher searcher, TermStatistics vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /// The text contains the question, so a term of the question finds nothing more.
    /// Where every term is telling, one flat disjunction therefore finds the same, and
    /// Lucene skips most of its documents.
    public static Sought sought(SoughtTerms terms) {
        if (terms.needed().isEmpty()) {
            return Sought.NOTHING;
        }
        BooleanQuery.Builder needed = new BooleanQuery.Builder();
        BooleanQuery.Builder counted = new BooleanQuery.Builder();
        for (SoughtTerms.Weighted term : terms.needed()) {
            addTextAndQuestion(needed, term);
            counted.add(new TermQuery(new Term(Fields.TEXT, term.term())), Occur.SHOULD);
        }
        if (terms.scored().isEmpty()) {
            return new Sought(needed.build(), counted.build());
        }
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        terms.scored().forEach(term -> addTextAndQuestion(scored, term));
        return new Sought(scored.add(needed.build(), Occur.MUST).build(), counted.build());
    }

    private static void addTextAndQuestion(BooleanQuery.Builder where, SoughtTerms.Weighted term) {
        where.add(term(Fields.TEXT, term.term(), term.weight()), Occur.SHOULD);
        where.add(term(Fields.QUESTION, term.term(), SoughtTerms.QUESTION_SHARE * term.weight()), Occur.SHOULD);
    }

    /// The entries that say enough of a few words.
    public static Query saying(List<SoughtTerms.FewWords> parts) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (SoughtTerms.FewWords part : parts) {
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            part.terms().forEach(term -> most.add(new TermQuery(new Term(Fields.TEXT, term)), Occur.SHOULD));
            most.setMinimumNumberShouldMatch(part.least());
            either.add(most.build(), Occur.SHOULD);
        }
        return either.build();
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
    ScoreDoc[] withPairsAndNames(ScoreDoc[] found, List<QueryTerms.Pair> pairs, SoughtTerms terms) throws IOException {
        Query neighbours = neighbours(pairs, terms);
        TopDocs documents = new TopDocs(new TotalHits(found.length, TotalHits.Relation.EQUAL_TO), found);
        return QueryRescorer.rescore(this.searcher, documents, neighbours, SoughtTerms.PAIR_SHARE,
                found.length).scoreDocs;
    }

    /// A pair with a word that no entry contains occurs nowhere, so it need not be looked
    /// up in each segment.
    private Query neighbours(List<QueryTerms.Pair> pairs, SoughtTerms terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryTerms.Pair pair : pairs) {
            if (!this.vocabulary.knows(pair.first()) || !this.vocabulary.knows(pair.second())) {
                continue;
            }
            Query phrase = new PhraseQuery(Fields.TEXT, pair.first(), pair.second());
            any.add(new BoostQuery(phrase, (float) pair.weight()), Occur.SHOULD);
        }
        for (SoughtTerms.Weighted term : terms.names()) {
            any.add(term(Fields.ABOUT, term.term(), term.weight() / SoughtTerms.PAIR_SHARE), Occur.SHOULD);
        }
        return any.build();
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
