package keyfound.opensearch.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.document.FoundEntry;
import keyfound.search.SearchQuery;
import keyfound.search.retrieval.NearestEntries;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.ScoredEntry;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.search.scoring.Bm25;

/// The entries that the cluster finds for one query. Pairs of words and names of
/// collections are scored here, from what the hits brought: the cluster would score them
/// for the best of each shard only.
public final class NearestFound implements NearestEntries {

    private static final Comparator<ScoredEntry> BEST_FIRST = Comparator.comparingDouble(ScoredEntry::score)
        .reversed()
        .thenComparingInt(ScoredEntry::document);

    private final AskedTerms words;

    private final List<QueryTerms.Pair> pairs;

    private final SoughtTerms sought;

    private final ReferenceRule rule;

    private final List<ScoredEntry> best;

    private final FoundEntries entries;

    private final int total;

    private NearestFound(SoughtEntries sought, List<QueryTerms.Pair> pairs, ReferenceRule rule,
            SoughtEntries.Found found) {
        this.words = sought.words();
        this.pairs = pairs;
        this.sought = sought.terms();
        this.rule = rule;
        this.total = found.total();
        List<SoughtEntries.ScoredHit> written = found.best()
            .stream()
            .sorted(Comparator.comparingLong(SoughtEntries.ScoredHit::place))
            .toList();
        this.entries = new FoundEntries(written.stream().map(SoughtEntries.ScoredHit::entry).toList());
        this.best = IntStream.range(0, written.size())
            .mapToObj(i -> new ScoredEntry(i, written.get(i).score()))
            .sorted(BEST_FIRST)
            .toList();
    }

    /// Asks the cluster, once.
    /// @param count at most so many entries
    /// @param pairs words of the query that stand side by side
    public static NearestFound of(SoughtEntries sought, int count, SearchQuery query, List<QueryTerms.Pair> pairs,
            ReferenceRule rule) {
        return new NearestFound(sought, pairs, rule, sought.best(count, query));
    }

    public FoundEntries entries() {
        return this.entries;
    }

    /// How many entries were found in all, as far as they are counted.
    public int total() {
        return this.total;
    }

    /// Notes all words that will be asked for when the first entries are compared.
    /// @param count of so many
    public void wantWords(int count) {
        this.best.stream().limit(count).forEach(found -> this.words.want(this.entries.entry(found.document()).words()));
        this.sought.names().forEach(name -> this.words.with(ClusterFields.ABOUT, name.term()));
    }

    @Override
    public List<ScoredEntry> best(int count) {
        return this.best.subList(0, Math.min(count, this.best.size()));
    }

    @Override
    public List<ScoredEntry> withPairsAndNames(List<ScoredEntry> found) {
        Set<String> paired = new HashSet<>();
        List<QueryTerms.Pair> known = this.pairs.stream()
            .filter(pair -> this.words.knows(pair.first()) && this.words.knows(pair.second()))
            .toList();
        known.forEach(pair -> paired.addAll(List.of(pair.first(), pair.second())));
        List<ScoredEntry> scored = new ArrayList<>();
        for (ScoredEntry each : found) {
            FoundEntry entry = this.entries.entry(each.document());
            double more = ofPairs(entry, known, paired) + ofNames(entry);
            scored
                .add(new ScoredEntry(each.document(), each.score() + (float) (SoughtTerms.PAIR_SHARE * (float) more)));
        }
        scored.sort(BEST_FIRST);
        return scored;
    }

    private double ofPairs(FoundEntry entry, List<QueryTerms.Pair> known, Set<String> paired) {
        if (known.isEmpty()) {
            return 0;
        }
        Bm25 text = this.words.counts().field(ClusterFields.TEXT);
        Map<String, List<Integer>> places = entry.places(paired);
        double sum = 0;
        for (QueryTerms.Pair pair : known) {
            Set<Integer> second = new HashSet<>(places.getOrDefault(pair.second(), List.of()));
            int times = (int) places.getOrDefault(pair.first(), List.of())
                .stream()
                .filter(place -> second.contains(place + 1))
                .count();
            if (times > 0) {
                double idf = (double) text.idf(this.words.entriesWith(pair.first()))
                        + text.idf(this.words.entriesWith(pair.second()));
                sum += text.score((float) pair.weight() * (float) idf, times, entry.length());
            }
        }
        return sum;
    }

    private double ofNames(FoundEntry entry) {
        Bm25 about = this.words.counts().field(ClusterFields.ABOUT);
        double sum = 0;
        for (SoughtTerms.Weighted name : this.sought.names()) {
            if (entry.isAbout(name.term())) {
                float idf = about.idf(this.words.with(ClusterFields.ABOUT, name.term()));
                sum += about.score((float) (name.weight() / SoughtTerms.PAIR_SHARE) * idf, 1, 1);
            }
        }
        return sum;
    }

    @Override
    public double share(ScoredEntry found) {
        return (this.rule.plain() && isUnnamedReference(this.entries.entry(found.document()))) ? ReferenceRule.SHARE
                : 1;
    }

    private boolean isUnnamedReference(FoundEntry entry) {
        return entry.isReference() && this.rule.codes().stream().noneMatch(entry::asksAbout)
                && this.rule.terms().stream().noneMatch(entry::isAbout);
    }

}
