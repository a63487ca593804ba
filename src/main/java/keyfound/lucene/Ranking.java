package keyfound.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import keyfound.search.Inquiry;
import keyfound.search.Match;
import keyfound.search.Matcher;
import keyfound.search.Nearby;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Orders what was retrieved: the nearest entries are judged by the matcher, the rest follow as the index ranked them.
final class Ranking {

    /// So many of the nearest are judged.
    private static final int JUDGED = 50;

    private final IndexSearcher searcher;

    private final Retrieval retrieval;

    private final Matcher matcher;

    Ranking(IndexSearcher searcher, Inquiry inquiry, IndexVocabulary vocabulary) {
        this.searcher = searcher;
        this.retrieval = new Retrieval(searcher, vocabulary);
        this.matcher = new Matcher(inquiry, vocabulary);
    }

    /// @param count at least so many where so many were found
    List<Match> rank(Query query, QueryTerms terms, int count) throws IOException {
        ScoreDoc[] found = this.retrieval.best(query, terms, Math.max(count, JUDGED)).scoreDocs;
        KnowledgeReader knowledge = new KnowledgeReader(this.searcher.getIndexReader());
        List<Nearby> nearest = new ArrayList<>();
        for (ScoreDoc doc : found) {
            nearest.add(knowledge.read(doc.doc, doc.score));
        }
        return this.matcher.rank(nearest);
    }

}
