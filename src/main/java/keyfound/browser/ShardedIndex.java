package keyfound.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.search.Facets;
import keyfound.search.Grounds;
import keyfound.search.Hit;
import keyfound.search.HitPage;
import keyfound.search.Lookalikes;
import keyfound.search.QueryReading;
import keyfound.search.RankedEntries;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Snippet;
import keyfound.search.Suggestion;
import keyfound.search.Verdict;
import keyfound.search.query.ParsedQuery;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.ranking.LookalikeHits;
import keyfound.search.retrieval.BlockRanking;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.SharedWeight;
import keyfound.search.snippet.Highlighter;
import keyfound.text.analysis.Stemmer;

/// An index of which some pieces are there. Each call either answers, or throws
/// `MissingShardsException` with the pieces to load before it is repeated.
///
/// Hits, their order, verdicts and differences are those of any other engine. Facets, the
/// corrected text and the snippets of answers are left out: a page in a browser shows the
/// answer itself.
public final class ShardedIndex implements SearchIndex {

    private final Shards shards;

    private final Stemmer stemmer;

    /// Document numbers of entries that were found or offered.
    private final Map<EntryId, Integer> documents = new HashMap<>();

    private Optional<Opened> opened = Optional.empty();

    public ShardedIndex(Shards shards, Stemmer stemmer) {
        this.shards = shards;
        this.stemmer = stemmer;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        ParsedQuery parsed = ParsedQuery.of(query.text());
        QueryTerms terms = QueryTerms.of(parsed, this.stemmer);
        if (terms.weights().isEmpty()) {
            return SearchResult.nothing(Duration.ZERO, parsed.reading());
        }
        One one = new One(query, parsed, terms, parsed.kind() == QueryReading.Kind.WORDS);
        BlockRanking.Ranked ranked = one.ranked();
        List<JudgedEntry> page = ranked.page();
        if (ranked.verdict() == Verdict.UNKNOWN) {
            page = new SharedWeight(one.entries, one.words, parsed, this.stemmer).near(page);
        }
        boolean cut = page.size() < ranked.page().size();
        List<Hit> hits = one.hits(page);
        Optional<Lookalikes> contrast = (query.page() == 1 && !cut) ? new LookalikeHits(one.words).among(ranked.page(),
                match -> one.entries.outline(match.retrieved().document())) : Optional.empty();
        one.words.requireAll();
        long total = cut ? (long) (query.page() - 1) * query.size() + page.size() : one.total;
        return new SearchResult(ranked.verdict(), Duration.ZERO, parsed.reading(), new HitPage(total, hits, contrast),
                Facets.NONE, Optional.empty());
    }

    @Override
    public RankedEntries ranked(SearchQuery query) {
        ParsedQuery parsed = ParsedQuery.of(query.text());
        QueryTerms terms = QueryTerms.of(parsed, this.stemmer);
        if (terms.weights().isEmpty()) {
            return new RankedEntries(List.of(), Verdict.UNKNOWN);
        }
        One one = new One(query, parsed, terms, false);
        BlockRanking.Ranked ranked = one.ranked();
        one.words.requireAll();
        return new RankedEntries(one.hits(ranked.page()).stream().map(hit -> hit.entry().id()).toList(),
                ranked.verdict());
    }

    /// The entry without anything but question and answer.
    /// @return empty for an entry that no search of this index has found yet
    @Override
    public Optional<Entry> entry(EntryId id) {
        Integer document = this.documents.get(id);
        if (document == null) {
            return Optional.empty();
        }
        return Optional.of(opened().entries().entry(document));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        List<TypedQuestions.Offer> offers = TypedQuestions.offers(this.shards.text(Shards.QUESTIONS), typed, limit);
        ShardedEntries entries = opened().entries();
        entries.require(offers.stream().map(TypedQuestions.Offer::document).toList());
        List<Suggestion> suggestions = new ArrayList<>();
        for (TypedQuestions.Offer offer : offers) {
            EntryOutline outline = entries.outline(offer.document());
            this.documents.put(outline.id(), offer.document());
            suggestions.add(new Suggestion(outline, new Snippet(offer.question(), offer.highlights())));
        }
        return suggestions;
    }

    /// Pages list related entries since they were made.
    @Override
    public List<EntryId> related(EntryId id, int limit) {
        throw new UnsupportedOperationException("related entries stand on the pages");
    }

    /// Whoever reads a static site reads all of it.
    @Override
    public SearchIndex limitedTo(Set<CollectionId> collections) {
        throw new UnsupportedOperationException("a static site is for everybody who can open it");
    }

    @Override
    public void close() {
        // holds nothing but memory
    }

    private Opened opened() {
        if (this.opened.isEmpty()) {
            ShardHead head = ShardHead.read(this.shards.text(Shards.HEAD));
            ShardedStatistics words = new ShardedStatistics(this.shards, head, this.stemmer);
            this.opened = Optional.of(new Opened(head, words, new ShardedEntries(this.shards, head, words)));
        }
        return this.opened.orElseThrow();
    }

    /// What all searches share.
    private record Opened(ShardHead head, ShardedStatistics words, ShardedEntries entries) {
    }

    /// One search.
    private final class One {

        private final SearchQuery query;

        private final ParsedQuery parsed;

        private final QueryTerms terms;

        private final ShardedStatistics words;

        private final ShardedEntries entries;

        private final BlockRanking ranking;

        private final boolean few;

        private int total;

        One(SearchQuery query, ParsedQuery parsed, QueryTerms terms, boolean few) {
            this.query = query;
            this.parsed = parsed;
            this.terms = terms;
            this.few = few;
            this.words = opened().words();
            this.words.begin();
            this.entries = opened().entries();
            this.ranking = new BlockRanking(this.entries, parsed, this.words);
        }

        BlockRanking.Ranked ranked() {
            ReferenceRule rule = ReferenceRule.of(this.parsed, this.terms);
            this.words.require(this.terms.weights().keySet());
            if (opened().head().entries().stream().anyMatch(ShardHead.Scored::reference)) {
                this.words.require(rule.codes());
            }
            ShardedNearest nearest = new ShardedNearest(opened().head(), this.words, this.entries, this.terms, rule);
            List<Integer> found = nearest.found(this.parsed, this.few, ShardedIndex.this.stemmer, this::isKept);
            this.total = found.size();
            nearest.among(found);
            return this.ranking.rank(nearest, this.query);
        }

        private boolean isKept(int document) {
            ShardHead.Scored entry = opened().head().entries().get(document);
            if (!this.query.tags().isEmpty()) {
                throw new UnsupportedOperationException("a static site has pages of tags in place of a filter");
            }
            return this.query.lang().filter(lang -> !lang.equals(entry.lang())).isEmpty() && this.query.collection()
                .filter(id -> !id.value().equals(opened().head().collections().get(entry.collection())))
                .isEmpty();
        }

        List<Hit> hits(List<JudgedEntry> page) {
            Map<String, Double> rarities = new HashMap<>();
            this.terms.weights().keySet().forEach(term -> rarities.put(term, this.words.rarity(term)));
            Highlighter marker = new Highlighter(rarities, ShardedIndex.this.stemmer);
            List<Hit> hits = new ArrayList<>();
            for (JudgedEntry match : page) {
                EntryOutline outline = this.entries.outline(match.retrieved().document());
                ShardedIndex.this.documents.put(outline.id(), match.retrieved().document());
                hits.add(new Hit(outline, match.score(), match.verdict(),
                        new Snippet(outline.question(), marker.ranges(outline.question())), new Snippet("", List.of()),
                        new Grounds(match.lines(), match.difference(), this.ranking.reason(match))));
            }
            return hits;
        }

    }

}
