package keyfound.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import keyfound.entry.Entry;
import keyfound.search.Facets;
import keyfound.search.Hit;
import keyfound.search.Inquiry;
import keyfound.search.Match;
import keyfound.search.QueryReading;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

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
        Inquiry inquiry = Inquiry.of(asked.text());
        QueryReading reading = inquiry.reading();
        IndexVocabulary vocabulary = new IndexVocabulary(this.searcher.getIndexReader());
        QueryTerms terms = QueryTerms.of(inquiry);
        if (terms.weights().isEmpty()) {
            return new SearchResult(Verdict.UNKNOWN, 0, since(began), reading, List.of(), Facets.NONE,
                    Optional.empty());
        }
        Retrieval retrieval = new Retrieval(this.searcher, vocabulary);
        Query matching = retrieval.matching(terms);
        FacetCounts.Counted counted = FacetCounts.of(this.searcher, this.dimensions, matching, asked);
        List<Match> ranked = new Ranking(this.searcher, inquiry, vocabulary).rank(Retrieval.filtered(matching, asked),
                terms, asked.page() * asked.size());
        List<Hit> hits = page(asked, terms, ranked);
        Verdict verdict = ranked.isEmpty() ? Verdict.UNKNOWN : ranked.getFirst().verdict();
        return new SearchResult(verdict, counted.total(), since(began), reading, hits, counted.facets(),
                new SpellingSuggestion(this.searcher).corrected(asked.text()));
    }

    private List<Hit> page(SearchQuery asked, QueryTerms terms, List<Match> ranked) throws IOException {
        Snippets snippets = new Snippets(
                new Marker(TermWeights.of(this.searcher.getIndexReader(), terms.weights().keySet())));
        EntryReader entries = new EntryReader(this.searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>();
        List<Match> page = ranked.stream().skip((asked.page() - 1L) * asked.size()).limit(asked.size()).toList();
        for (Match match : page) {
            Entry entry = entries.entry(match.nearby().document());
            hits.add(
                    new Hit(entry.outline(), match.score(), match.verdict(), snippets.question(entry.question().text()),
                            snippets.best(entry.answer()), match.lines(), match.difference()));
        }
        return hits;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

}
