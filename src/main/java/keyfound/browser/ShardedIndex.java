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
import keyfound.search.snippet.Snippets;
import keyfound.text.analysis.Stemmer;

/// An index of which some pieces are there. Each call either answers, or throws
/// `MissingShardsException` with the pieces to load before it is repeated.
///
/// What it answers is what any other engine does, without the corrected text.
public final class ShardedIndex implements SearchIndex {

    private final Shards shards;

    private final Stemmer stemmer;

    private final StemPieces stems;

    /// Document numbers of entries that were found or offered.
    private final Map<EntryId, Integer> documents = new HashMap<>();

    private Optional<Opened> opened = Optional.empty();

    private Optional<FilterNames> names = Optional.empty();

    /// The last text that was looked for: it is looked for again when pieces are there.
    private Optional<Read> read = Optional.empty();

    /// @param stems pieces of the stemmer's dictionary
    public ShardedIndex(Shards shards, Stemmer stemmer, StemPieces stems) {
        this.shards = shards;
        this.stemmer = stemmer;
        this.stems = stems;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return search(query, true);
    }

    /// The same without snippets of answers, for which no words of answers are loaded.
    public SearchResult searchBriefly(SearchQuery query) {
        return search(query, false);
    }

    private SearchResult search(SearchQuery query, boolean snippets) {
        Read read = read(query.text());
        ParsedQuery parsed = read.parsed();
        QueryTerms terms = read.terms();
        if (terms.weights().isEmpty()) {
            return SearchResult.nothing(Duration.ZERO, parsed.reading());
        }
        One one = new One(query, read, parsed.kind() == QueryReading.Kind.WORDS);
        BlockRanking.Ranked ranked = one.ranked(Integer.MAX_VALUE);
        List<JudgedEntry> page = ranked.page();
        if (ranked.verdict() == Verdict.UNKNOWN) {
            page = new SharedWeight(one.entries, one.words, parsed, this.stemmer).near(page);
        }
        boolean cut = page.size() < ranked.page().size();
        Facets facets = (!cut && query.facets().beside(ranked.verdict())) ? one.filters.facets(one.found) : Facets.NONE;
        List<Hit> hits = one.hits(page, snippets);
        Optional<Lookalikes> contrast = (query.page() == 1 && !cut) ? new LookalikeHits(one.words).among(ranked.page(),
                match -> one.entries.outline(match.retrieved().document())) : Optional.empty();
        one.words.requireAll();
        long total = cut ? (long) (query.page() - 1) * query.size() + page.size() : one.total;
        return new SearchResult(ranked.verdict(), Duration.ZERO, parsed.reading(), new HitPage(total, hits, contrast),
                facets, Optional.empty());
    }

    @Override
    public RankedEntries ranked(SearchQuery query, int among) {
        Read read = read(query.text());
        QueryTerms terms = read.terms();
        if (terms.weights().isEmpty()) {
            return new RankedEntries(List.of(), Verdict.UNKNOWN);
        }
        One one = new One(query, read, false);
        BlockRanking.Ranked ranked = one.ranked(among);
        one.words.requireAll();
        return new RankedEntries(one.hits(ranked.page(), false).stream().map(hit -> hit.entry().id()).toList(),
                ranked.verdict());
    }

    private Read read(String text) {
        Read read = this.read.filter(last -> last.text.equals(text)).orElseGet(() -> new Read(text));
        this.read = Optional.of(read);
        return read;
    }

    /// The entry without anything but question and shown answer.
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
        entries.requireRanking(offers.stream().map(TypedQuestions.Offer::document).toList());
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
            ShardedStatistics words = new ShardedStatistics(this.shards, head, this.stemmer, this.stems);
            this.opened = Optional.of(new Opened(head, words, new ShardedEntries(this.shards, head, words)));
        }
        return this.opened.orElseThrow();
    }

    /// The title of a collection among the facets of a search.
    public String title(String collection) {
        return names().collections().get(opened().head().collections().indexOf(collection));
    }

    private FilterNames names() {
        if (this.names.isEmpty()) {
            this.names = Optional.of(FilterNames.read(this.shards.text(Shards.NAMES)));
        }
        return this.names.orElseThrow();
    }

    /// What all searches share.
    private record Opened(ShardHead head, ShardedStatistics words, ShardedEntries entries) {
    }

    /// A text as it is looked for. What was made of it stays while pieces are loaded.
    private final class Read {

        private final String text;

        private final ParsedQuery parsed;

        private Optional<QueryTerms> terms = Optional.empty();

        private Optional<BlockRanking> ranking = Optional.empty();

        Read(String text) {
            this.text = text;
            this.parsed = ParsedQuery.of(text);
        }

        ParsedQuery parsed() {
            return this.parsed;
        }

        /// Some stems begin otherwise than their words (`dutch`), so theirs are required,
        /// too.
        QueryTerms terms() {
            if (this.terms.isEmpty()) {
                Shards there = ShardedIndex.this.shards;
                StemPieces stems = ShardedIndex.this.stems;
                there.require(stems.ofTexts(this.parsed.parts().stream().map(ParsedQuery.Part::text).toList()));
                QueryTerms terms = QueryTerms.of(this.parsed, ShardedIndex.this.stemmer);
                there.require(stems.ofTexts(terms.weights().keySet()));
                this.terms = Optional.of(terms);
            }
            return this.terms.orElseThrow();
        }

        /// @throws MissingShardsException when the pieces of the terms, or of the words
        /// of the messages, are not there: ranking without them would be in vain
        BlockRanking ranking(ReferenceRule rule) {
            if (this.ranking.isEmpty()) {
                Opened opened = opened();
                opened.words().want(terms().weights().keySet());
                if (opened.head().hasReferences()) {
                    opened.words().want(rule.codes());
                }
                BlockRanking ranking = new BlockRanking(opened.entries(), this.parsed, opened.words());
                opened.words().requireAll();
                this.ranking = Optional.of(ranking);
            }
            return this.ranking.orElseThrow();
        }

        /// It may remember what words tell whose pieces were not there.
        void forgetRanking() {
            this.ranking = Optional.empty();
        }

    }

    /// One search.
    private final class One {

        private final SearchQuery query;

        private final ParsedQuery parsed;

        private final QueryTerms terms;

        private final ShardedStatistics words;

        private final ShardedEntries entries;

        private final BlockRanking ranking;

        private final ReferenceRule rule;

        private final boolean few;

        private final HitFilters filters;

        /// Without filters.
        private int[] found = {};

        private int total;

        One(SearchQuery query, Read read, boolean few) {
            this.query = query;
            this.parsed = read.parsed();
            this.terms = read.terms();
            this.few = few;
            this.words = opened().words();
            if (this.words.begin()) {
                read.forgetRanking();
            }
            this.entries = opened().entries();
            this.rule = ReferenceRule.of(this.parsed, this.terms);
            this.ranking = read.ranking(this.rule);
            this.filters = new HitFilters(query, opened().head(), ShardedIndex.this::names);
        }

        BlockRanking.Ranked ranked(int most) {
            ShardedNearest nearest = new ShardedNearest(opened().head(), this.words, this.entries, this.terms,
                    this.rule, !this.parsed.shownCode().isBlank());
            this.found = nearest.found(this.parsed, this.few, ShardedIndex.this.stemmer);
            int[] kept = this.filters.kept(this.found);
            this.total = kept.length;
            nearest.among(kept);
            return this.ranking.rank(nearest, this.query, most);
        }

        List<Hit> hits(List<JudgedEntry> page, boolean snippets) {
            Map<String, Double> rarities = new HashMap<>();
            this.terms.weights().keySet().forEach(term -> rarities.put(term, this.words.rarity(term)));
            Snippets cutter = new Snippets(new Highlighter(rarities, ShardedIndex.this.stemmer));
            List<Integer> documents = page.stream().map(match -> match.retrieved().document()).toList();
            if (snippets) {
                this.entries.requireWords(documents);
            }
            documents
                .forEach(document -> ShardedIndex.this.documents.put(this.entries.outline(document).id(), document));
            return page.stream()
                .map(match -> snippets ? cutter.hit(match, this.entries, this.ranking.reason(match))
                        : cutter.briefHit(match, this.entries, this.ranking.reason(match)))
                .toList();
        }

    }

}
