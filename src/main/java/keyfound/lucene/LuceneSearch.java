package keyfound.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import keyfound.entry.Entry;
import keyfound.search.Facets;
import keyfound.search.Hit;
import keyfound.search.QueryReading;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Answers a query from one state of the index.
final class LuceneSearch {

    private final IndexSearcher searcher;

    private final FacetDimensions dimensions;

    LuceneSearch(IndexSearcher searcher, FacetDimensions dimensions) {
        this.searcher = searcher;
        this.dimensions = dimensions;
    }

    SearchResult search(SearchQuery asked) throws IOException {
        long began = System.nanoTime();
        QueryWords words = QueryWords.of(asked.text());
        QueryReading reading = new QueryReading(List.of(), "", (int) asked.text().lines().count(), 0, false);
        if (words.terms().isEmpty()) {
            return new SearchResult(Verdict.UNKNOWN, 0, since(began), reading, List.of(), Facets.NONE,
                    Optional.empty());
        }
        Retrieval retrieval = new Retrieval(this.searcher);
        Query matching = retrieval.matching(words);
        FacetCounts.Counted counted = FacetCounts.of(this.searcher, this.dimensions, matching, asked);
        List<Hit> hits = page(asked, words, retrieval, Retrieval.filtered(matching, asked));
        return new SearchResult(Verdict.UNKNOWN, counted.total(), since(began), reading, hits, counted.facets(),
                new SpellingSuggestion(this.searcher).corrected(asked.text()));
    }

    private List<Hit> page(SearchQuery asked, QueryWords words, Retrieval retrieval, Query query) throws IOException {
        long from = (asked.page() - 1L) * asked.size();
        int to = (int) Math.min(from + asked.size(), this.searcher.getIndexReader().maxDoc());
        if (from >= to) {
            return List.of();
        }
        ScoreDoc[] best = retrieval.best(query, to).scoreDocs;
        Snippets snippets = new Snippets(new Marker(TermWeights.of(this.searcher.getIndexReader(), words.terms())));
        EntryReader entries = new EntryReader(this.searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>();
        for (int i = (int) from; i < best.length; i++) {
            Entry entry = entries.entry(best[i].doc);
            hits.add(
                    new Hit(entry.outline(), best[i].score, Verdict.UNKNOWN, snippets.question(entry.question().text()),
                            snippets.best(entry.answer()), List.of(), Optional.empty()));
        }
        return hits;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

}
