package keyfound.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.facet.FacetCounts;
import keyfound.lucene.retrieval.BlockRanking;
import keyfound.lucene.retrieval.IndexState;
import keyfound.lucene.retrieval.IndexVocabulary;
import keyfound.lucene.retrieval.QueryTerms;
import keyfound.lucene.retrieval.ReferenceEntries;
import keyfound.lucene.retrieval.Retrieval;
import keyfound.lucene.retrieval.SharedWeight;
import keyfound.lucene.retrieval.TermRarities;
import keyfound.lucene.snippet.Highlighter;
import keyfound.lucene.snippet.Snippets;
import keyfound.lucene.typing.SpellingSuggestion;
import keyfound.search.Facets;
import keyfound.search.Grounds;
import keyfound.search.Hit;
import keyfound.search.HitPage;
import keyfound.search.Lookalikes;
import keyfound.search.QueryReading;
import keyfound.search.RankedEntries;
import keyfound.search.Reason;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.search.query.ParsedQuery;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.ranking.LookalikeHits;

/// Answers a query from one state of the index.
final class LuceneSearch {

    private final IndexState state;

    private final IndexSearcher searcher;

    LuceneSearch(IndexState state) {
        this.state = state;
        this.searcher = state.searcher();
    }

    SearchResult search(SearchQuery query) throws IOException {
        long began = System.nanoTime();
        ParsedQuery parsed = ParsedQuery.of(query.text());
        QueryReading reading = parsed.reading();
        IndexVocabulary vocabulary = this.state.vocabulary();
        QueryTerms terms = QueryTerms.of(parsed);
        if (terms.weights().isEmpty()) {
            return SearchResult.nothing(since(began), reading);
        }
        Retrieval.Sought sought = sought(parsed, vocabulary, terms);
        ReferenceEntries reference = new ReferenceEntries(this.searcher, parsed, terms);
        FacetCounts.Counted counted = FacetCounts.of(this.searcher, this.state.dimensions(),
                reference.kept(sought.counted()), query);
        EntryReader entries = new EntryReader(this.state.reader());
        BlockRanking ranking = new BlockRanking(this.searcher, entries, parsed, vocabulary);
        BlockRanking.Ranked ranked = ranking.rank(Retrieval.filtered(reference.kept(sought.scored()), query), terms,
                query, reference);
        Optional<String> suggestion = new SpellingSuggestion(this.searcher).corrected(query.text());
        List<JudgedEntry> page = ranked.page();
        if (ranked.verdict() == Verdict.UNKNOWN) {
            page = near(page, new SharedWeight(this.searcher, vocabulary, parsed));
            if (page.size() < ranked.page().size()) {
                return new SearchResult(Verdict.UNKNOWN, since(began), reading,
                        new HitPage((long) (query.page() - 1) * query.size() + page.size(),
                                hits(entries, terms, page, ranking::reason), Optional.empty()),
                        Facets.NONE, suggestion);
            }
        }
        List<Hit> hits = hits(entries, terms, page, ranking::reason);
        Optional<Lookalikes> contrast = (query.page() == 1) ? new LookalikeHits(vocabulary).among(ranked.page(),
                match -> hits.get(ranked.page().indexOf(match)).entry()) : Optional.empty();
        return new SearchResult(ranked.verdict(), since(began), reading, new HitPage(counted.total(), hits, contrast),
                counted.facets(), suggestion);
    }

    /// The entries down to the last one that says enough of what none of them answers. A
    /// page that is cut is the last one.
    private static List<JudgedEntry> near(List<JudgedEntry> page, SharedWeight shared) throws IOException {
        int end = page.size();
        while (end > 0 && !shared.isNear(page.get(end - 1).retrieved().document())) {
            end--;
        }
        return page.subList(0, end);
    }

    /// A few words find the entries that say most of them, or else any of them.
    private Retrieval.Sought sought(ParsedQuery parsed, IndexVocabulary vocabulary, QueryTerms terms)
            throws IOException {
        Retrieval retrieval = new Retrieval(this.searcher, vocabulary);
        Retrieval.Sought any = retrieval.sought(terms);
        if (parsed.kind() != QueryReading.Kind.WORDS) {
            return any;
        }
        Retrieval.Sought most = any.within(retrieval.saying(parsed));
        return (this.searcher.count(most.counted()) > 0) ? most : any;
    }

    RankedEntries ranked(SearchQuery query) throws IOException {
        ParsedQuery parsed = ParsedQuery.of(query.text());
        IndexVocabulary vocabulary = this.state.vocabulary();
        QueryTerms terms = QueryTerms.of(parsed);
        if (terms.weights().isEmpty()) {
            return new RankedEntries(List.of(), Verdict.UNKNOWN);
        }
        ReferenceEntries reference = new ReferenceEntries(this.searcher, parsed, terms);
        Query scored = reference.kept(new Retrieval(this.searcher, vocabulary).sought(terms).scored());
        EntryReader entries = new EntryReader(this.state.reader());
        BlockRanking.Ranked ranked = new BlockRanking(this.searcher, entries, parsed, vocabulary)
            .rank(Retrieval.filtered(scored, query), terms, query, reference);
        List<EntryId> ids = new ArrayList<>();
        for (JudgedEntry match : ranked.page()) {
            ids.add(entries.outline(match.retrieved().document()).id());
        }
        return new RankedEntries(ids, ranked.verdict());
    }

    private List<Hit> hits(EntryReader entries, QueryTerms terms, List<JudgedEntry> page,
            Function<JudgedEntry, Reason> reason) throws IOException {
        Snippets snippets = new Snippets(
                new Highlighter(TermRarities.of(this.state.counts(), terms.weights().keySet())));
        List<Hit> hits = new ArrayList<>();
        for (JudgedEntry match : page) {
            Entry entry = entries.entry(match.retrieved().document());
            hits.add(new Hit(entries.outline(match.retrieved().document()), match.score(), match.verdict(),
                    snippets.question(entry.question().text()), snippets.best(entry.answer()),
                    new Grounds(match.lines(), match.difference(), reason.apply(match))));
        }
        return hits;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

}
