package keyfound.opensearch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.opensearch.retrieval.AskedTerms;
import keyfound.opensearch.retrieval.CountedFacets;
import keyfound.opensearch.retrieval.FoundEntries;
import keyfound.opensearch.retrieval.NearestFound;
import keyfound.opensearch.retrieval.SoughtEntries;
import keyfound.opensearch.typing.WrittenWords;
import keyfound.search.Facets;
import keyfound.search.Hit;
import keyfound.search.HitPage;
import keyfound.search.Lookalikes;
import keyfound.search.QueryReading;
import keyfound.search.RankedEntries;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.search.query.ParsedQuery;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.ranking.LookalikeHits;
import keyfound.search.retrieval.BlockRanking;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.SharedWeight;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.search.snippet.Highlighter;
import keyfound.search.snippet.Snippets;
import keyfound.search.typing.SpellingSuggestion;
import keyfound.stemming.KStem;

/// Answers a query from one generation.
final class ClusterSearch {

    /// So many entries are found at least, whatever page is asked for: as many as are
    /// judged together.
    private static final int BLOCK = 50;

    private final VisibleEntries visible;

    private final AskedTerms words;

    ClusterSearch(VisibleEntries visible, AskedTerms words) {
        this.visible = visible;
        this.words = words;
    }

    SearchResult search(SearchQuery query) {
        long began = System.nanoTime();
        ParsedQuery parsed = ParsedQuery.of(query.text());
        QueryTerms terms = QueryTerms.of(parsed, KStem.stemmer());
        if (terms.weights().isEmpty()) {
            return SearchResult.nothing(since(began), parsed.reading());
        }
        SoughtEntries sought = sought(parsed, terms);
        if (parsed.kind() == QueryReading.Kind.WORDS) {
            sought = sought.saying(SoughtTerms.fewWords(parsed, this.words, KStem.stemmer()));
        }
        NearestFound nearest = nearest(sought, terms, parsed, query, Integer.MAX_VALUE);
        Told told = this.words.settled(() -> told(nearest, terms, parsed, query));
        Optional<String> suggestion = new SpellingSuggestion(new WrittenWords(this.visible, this.words),
                KStem.stemmer())
            .corrected(query.text());
        if (told.cut()) {
            long total = (long) (query.page() - 1) * query.size() + told.hits().size();
            return new SearchResult(Verdict.UNKNOWN, since(began), parsed.reading(),
                    new HitPage(total, told.hits(), Optional.empty()), Facets.NONE, suggestion);
        }
        Facets facets = query.facets().beside(told.verdict()) ? CountedFacets.of(this.visible, sought, query)
                : Facets.NONE;
        return new SearchResult(told.verdict(), since(began), parsed.reading(),
                new HitPage(nearest.total(), told.hits(), told.contrast()), facets, suggestion);
    }

    RankedEntries ranked(SearchQuery query, int among) {
        ParsedQuery parsed = ParsedQuery.of(query.text());
        QueryTerms terms = QueryTerms.of(parsed, KStem.stemmer());
        if (terms.weights().isEmpty()) {
            return new RankedEntries(List.of(), Verdict.UNKNOWN);
        }
        NearestFound nearest = nearest(sought(parsed, terms), terms, parsed, query, among);
        return this.words.settled(() -> {
            BlockRanking.Ranked ranked = new BlockRanking(nearest.entries(), parsed, this.words).rank(nearest, query,
                    among);
            return new RankedEntries(ranked.page()
                .stream()
                .map(match -> nearest.entries().outline(match.retrieved().document()).id())
                .toList(), ranked.verdict());
        });
    }

    /// What is looked for. The words of the query's messages are looked up with its
    /// terms, since ranking will ask for them.
    private SoughtEntries sought(ParsedQuery parsed, QueryTerms terms) {
        return this.words.settled(() -> {
            this.words.want(terms.weights().keySet());
            SoughtTerms sought = SoughtTerms.of(terms, this.words);
            SoughtTerms.fewWords(parsed, this.words, KStem.stemmer());
            var _ = new BlockRanking(FoundEntries.NONE, parsed, this.words);
            return SoughtEntries.of(this.visible, this.words, sought, ReferenceRule.of(parsed, terms));
        });
    }

    private NearestFound nearest(SoughtEntries sought, QueryTerms terms, ParsedQuery parsed, SearchQuery query,
            int among) {
        long pages = (long) query.page() * query.size();
        long blocks = BLOCK * ((pages + BLOCK - 1) / BLOCK);
        NearestFound nearest = NearestFound.of(sought, (int) Math.min(among, Math.min(blocks, Integer.MAX_VALUE)),
                query, terms.pairs(), ReferenceRule.of(parsed, terms));
        nearest.wantWords(Math.min(among, BLOCK));
        return nearest;
    }

    private Told told(NearestFound nearest, QueryTerms terms, ParsedQuery parsed, SearchQuery query) {
        BlockRanking ranking = new BlockRanking(nearest.entries(), parsed, this.words);
        BlockRanking.Ranked ranked = ranking.rank(nearest, query);
        List<JudgedEntry> page = ranked.page();
        if (ranked.verdict() == Verdict.UNKNOWN) {
            page = new SharedWeight(nearest.entries(), this.words, parsed, KStem.stemmer()).near(page);
        }
        boolean cut = page.size() < ranked.page().size();
        Map<String, Double> rarities = new HashMap<>();
        terms.weights().keySet().forEach(term -> rarities.put(term, this.words.rarity(term)));
        Snippets snippets = new Snippets(new Highlighter(rarities, KStem.stemmer()));
        List<Hit> hits = page.stream()
            .map(match -> snippets.hit(match, nearest.entries(), ranking.reason(match)))
            .toList();
        Optional<Lookalikes> contrast = (query.page() == 1 && !cut) ? new LookalikeHits(this.words).among(ranked.page(),
                match -> hits.get(ranked.page().indexOf(match)).entry()) : Optional.empty();
        return new Told(ranked.verdict(), cut, hits, contrast);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// What ranking tells.
    ///
    /// @param cut whether entries at the end said too little to be shown
    private record Told(Verdict verdict, boolean cut, List<Hit> hits, Optional<Lookalikes> contrast) {
    }

}
