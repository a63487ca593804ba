package keyfound.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.search.IndexSearcher;

import keyfound.lucene.facet.FacetCounts;
import keyfound.lucene.retrieval.DocumentEntries;
import keyfound.lucene.retrieval.IndexState;
import keyfound.lucene.retrieval.IndexVocabulary;
import keyfound.lucene.retrieval.LookedUpTerms;
import keyfound.lucene.retrieval.NearestDocuments;
import keyfound.lucene.retrieval.NeighbourScores;
import keyfound.lucene.retrieval.ReferenceEntries;
import keyfound.lucene.retrieval.SoughtDocuments;
import keyfound.lucene.retrieval.TermRarities;
import keyfound.lucene.typing.SpelledTerms;
import keyfound.search.Facets;
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
import keyfound.search.retrieval.BlockRanking;
import keyfound.search.retrieval.NearestEntries;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.SharedWeight;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.search.snippet.Highlighter;
import keyfound.search.snippet.Snippets;
import keyfound.search.typing.SpellingSuggestion;
import keyfound.stemming.KStem;

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
        Asked asked = asked(parsed);
        if (asked.terms().weights().isEmpty()) {
            return SearchResult.nothing(since(began), reading);
        }
        SoughtDocuments sought = mostlySaid(parsed, asked);
        DocumentEntries entries = new DocumentEntries(this.state.reader(), asked.lookedUp());
        BlockRanking ranking = new BlockRanking(entries, parsed, asked.vocabulary());
        BlockRanking.Ranked ranked = ranking.rank(nearest(sought, asked, query), query);
        Optional<String> suggestion = new SpellingSuggestion(new SpelledTerms(this.searcher), KStem.stemmer())
            .corrected(query.text());
        List<JudgedEntry> page = ranked.page();
        if (ranked.verdict() == Verdict.UNKNOWN) {
            page = new SharedWeight(entries, asked.vocabulary(), parsed, KStem.stemmer()).near(page);
            if (page.size() < ranked.page().size()) {
                return new SearchResult(Verdict.UNKNOWN, since(began), reading,
                        new HitPage((long) (query.page() - 1) * query.size() + page.size(),
                                hits(entries, asked, page, ranking::reason), Optional.empty()),
                        Facets.NONE, suggestion);
            }
        }
        FacetCounts.Counted counted = counted(sought, query, ranked.verdict());
        List<Hit> hits = hits(entries, asked, page, ranking::reason);
        Optional<Lookalikes> contrast = (query.page() == 1) ? new LookalikeHits(asked.vocabulary()).among(ranked.page(),
                match -> hits.get(ranked.page().indexOf(match)).entry()) : Optional.empty();
        return new SearchResult(ranked.verdict(), since(began), reading, new HitPage(counted.total(), hits, contrast),
                counted.facets(), suggestion);
    }

    private Asked asked(ParsedQuery parsed) throws IOException {
        LookedUpTerms lookedUp = new LookedUpTerms(this.searcher);
        IndexVocabulary vocabulary = this.state.vocabulary(lookedUp);
        QueryTerms terms = QueryTerms.of(parsed, KStem.stemmer());
        return new Asked(terms, SoughtTerms.of(terms, vocabulary), vocabulary, lookedUp,
                new ReferenceEntries(this.searcher, ReferenceRule.of(parsed, terms)));
    }

    /// A few words find the entries that say most of them, or else any of them.
    private static SoughtDocuments mostlySaid(ParsedQuery parsed, Asked asked) throws IOException {
        SoughtDocuments any = SoughtDocuments.of(asked.lookedUp(), asked.sought(), asked.reference());
        return (parsed.kind() == QueryReading.Kind.WORDS)
                ? any.saying(SoughtTerms.fewWords(parsed, asked.vocabulary(), KStem.stemmer())) : any;
    }

    private static NearestEntries nearest(SoughtDocuments sought, Asked asked, SearchQuery query) throws IOException {
        return new NearestDocuments(sought, query, asked.reference(),
                new NeighbourScores(asked.lookedUp(), asked.terms().pairs(), asked.sought()));
    }

    private FacetCounts.Counted counted(SoughtDocuments sought, SearchQuery query, Verdict verdict) throws IOException {
        return query.facets().beside(verdict)
                ? FacetCounts.of(this.searcher, this.state.dimensions(), sought.all(), query)
                : new FacetCounts.Counted(sought.count(query), Facets.NONE);
    }

    RankedEntries ranked(SearchQuery query, int among) throws IOException {
        ParsedQuery parsed = ParsedQuery.of(query.text());
        Asked asked = asked(parsed);
        if (asked.terms().weights().isEmpty()) {
            return new RankedEntries(List.of(), Verdict.UNKNOWN);
        }
        SoughtDocuments sought = SoughtDocuments.of(asked.lookedUp(), asked.sought(), asked.reference());
        DocumentEntries entries = new DocumentEntries(this.state.reader(), asked.lookedUp());
        BlockRanking.Ranked ranked = new BlockRanking(entries, parsed, asked.vocabulary())
            .rank(nearest(sought, asked, query), query, among);
        return new RankedEntries(
                ranked.page().stream().map(match -> entries.outline(match.retrieved().document()).id()).toList(),
                ranked.verdict());
    }

    /// Documents are read in their own order, which is fastest.
    private List<Hit> hits(DocumentEntries entries, Asked asked, List<JudgedEntry> page,
            Function<JudgedEntry, Reason> reason) throws IOException {
        Snippets snippets = new Snippets(new Highlighter(
                TermRarities.of(this.state.counts(), asked.terms().weights().keySet(), asked.lookedUp()),
                KStem.stemmer()));
        int[] documents = page.stream().mapToInt(match -> match.retrieved().document()).sorted().toArray();
        entries.read(documents);
        return page.stream().map(match -> snippets.hit(match, entries, reason.apply(match))).toList();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// What one search asks for.
    private record Asked(QueryTerms terms, SoughtTerms sought, IndexVocabulary vocabulary, LookedUpTerms lookedUp,
            ReferenceEntries reference) {
    }

}
