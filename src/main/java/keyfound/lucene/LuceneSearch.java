package keyfound.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import keyfound.lucene.analysis.KStem;
import keyfound.lucene.facet.FacetCounts;
import keyfound.lucene.retrieval.DocumentEntries;
import keyfound.lucene.retrieval.IndexState;
import keyfound.lucene.retrieval.IndexVocabulary;
import keyfound.lucene.retrieval.NearestDocuments;
import keyfound.lucene.retrieval.ReferenceEntries;
import keyfound.lucene.retrieval.Retrieval;
import keyfound.lucene.retrieval.TermRarities;
import keyfound.lucene.typing.SpellingSuggestion;
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
import keyfound.search.retrieval.EngineEntries;
import keyfound.search.retrieval.NearestEntries;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.SharedWeight;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.search.snippet.Highlighter;
import keyfound.search.snippet.Snippets;

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
        QueryTerms terms = QueryTerms.of(parsed, KStem.stemmer());
        if (terms.weights().isEmpty()) {
            return SearchResult.nothing(since(began), reading);
        }
        SoughtTerms telling = SoughtTerms.of(terms, vocabulary);
        Retrieval.Sought sought = sought(parsed, vocabulary, telling);
        ReferenceEntries reference = new ReferenceEntries(this.searcher, ReferenceRule.of(parsed, terms));
        FacetCounts.Counted counted = FacetCounts.of(this.searcher, this.state.dimensions(),
                reference.kept(sought.counted()), query);
        EngineEntries entries = new DocumentEntries(this.state.reader());
        Query scored = Retrieval.filtered(reference.kept(sought.scored()), query);
        BlockRanking ranking = new BlockRanking(entries, parsed, vocabulary);
        BlockRanking.Ranked ranked = ranking.rank(nearest(scored, terms, telling, vocabulary, reference), query);
        Optional<String> suggestion = new SpellingSuggestion(this.searcher).corrected(query.text());
        List<JudgedEntry> page = ranked.page();
        if (ranked.verdict() == Verdict.UNKNOWN) {
            page = new SharedWeight(entries, vocabulary, parsed, KStem.stemmer()).near(page);
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

    /// A few words find the entries that say most of them, or else any of them.
    private Retrieval.Sought sought(ParsedQuery parsed, IndexVocabulary vocabulary, SoughtTerms terms)
            throws IOException {
        Retrieval.Sought any = Retrieval.sought(terms);
        if (parsed.kind() != QueryReading.Kind.WORDS) {
            return any;
        }
        Retrieval.Sought most = any.within(Retrieval.saying(SoughtTerms.fewWords(parsed, vocabulary, KStem.stemmer())));
        return (this.searcher.count(most.counted()) > 0) ? most : any;
    }

    private NearestEntries nearest(Query scored, QueryTerms terms, SoughtTerms sought, IndexVocabulary vocabulary,
            ReferenceEntries reference) {
        return new NearestDocuments(new Retrieval(this.searcher, vocabulary), scored, terms, sought, reference);
    }

    RankedEntries ranked(SearchQuery query) throws IOException {
        ParsedQuery parsed = ParsedQuery.of(query.text());
        IndexVocabulary vocabulary = this.state.vocabulary();
        QueryTerms terms = QueryTerms.of(parsed, KStem.stemmer());
        if (terms.weights().isEmpty()) {
            return new RankedEntries(List.of(), Verdict.UNKNOWN);
        }
        SoughtTerms telling = SoughtTerms.of(terms, vocabulary);
        ReferenceEntries reference = new ReferenceEntries(this.searcher, ReferenceRule.of(parsed, terms));
        Query scored = Retrieval.filtered(reference.kept(Retrieval.sought(telling).scored()), query);
        EngineEntries entries = new DocumentEntries(this.state.reader());
        BlockRanking.Ranked ranked = new BlockRanking(entries, parsed, vocabulary)
            .rank(nearest(scored, terms, telling, vocabulary, reference), query);
        return new RankedEntries(
                ranked.page().stream().map(match -> entries.outline(match.retrieved().document()).id()).toList(),
                ranked.verdict());
    }

    private List<Hit> hits(EngineEntries entries, QueryTerms terms, List<JudgedEntry> page,
            Function<JudgedEntry, Reason> reason) {
        Snippets snippets = new Snippets(
                new Highlighter(TermRarities.of(this.state.counts(), terms.weights().keySet()), KStem.stemmer()));
        return page.stream().map(match -> snippets.hit(match, entries, reason.apply(match))).toList();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

}
