package keyfound.opensearch.retrieval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.FilteredTerms;
import keyfound.opensearch.cluster.ShardTerms;
import keyfound.opensearch.cluster.ShardTerms.FieldTerms;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.search.retrieval.TermStatistics;
import keyfound.search.scoring.Bm25;

/// In how many entries of one generation a term occurs. Safe for use by many threads.
public final class CountedTerms {

    /// About 12 MB when full.
    private static final int REMEMBERED = 100_000;

    private final Function<Map<String, Set<String>>, Map<String, FieldTerms>> lookUp;

    private final Cache<Term, Integer> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final Map<String, Bm25> fields = new HashMap<>();

    private final @Nullable CountedTerms whole;

    private CountedTerms(Function<Map<String, Set<String>>, Map<String, FieldTerms>> lookUp,
            @Nullable CountedTerms whole) {
        this.lookUp = lookUp;
        this.whole = whole;
        Map<String, Set<String>> none = new HashMap<>();
        for (String field : Set.of(ClusterFields.TEXT, ClusterFields.QUESTION, ClusterFields.ABOUT)) {
            none.put(field, Set.of("-"));
        }
        lookUp.apply(none)
            .forEach((field, counted) -> this.fields.put(field, new Bm25(counted.documents(), counted.words())));
    }

    /// Of all entries.
    public static CountedTerms of(VisibleEntries entries) {
        return new CountedTerms(new ShardTerms(entries)::count, null);
    }

    /// Of some of the entries that these are counted of.
    public CountedTerms among(VisibleEntries some) {
        return new CountedTerms(new FilteredTerms(some)::count, this);
    }

    /// Counts of a field, for scoring.
    Bm25 field(String field) {
        return this.fields.getOrDefault(field, new Bm25(0, 0));
    }

    /// @return null when it was not looked up yet
    @Nullable Integer known(Term term) {
        return this.known.getIfPresent(term);
    }

    /// The counts by which the cluster scores: those of all entries.
    CountedTerms scoring() {
        return (this.whole == null) ? this : this.whole;
    }

    /// The cluster scores by the counts of all entries. Where only some are seen, this
    /// factor makes of the rarity of a term there its rarity here.
    /// @param here how many entries have it here
    /// @param there how many have it in all
    double correction(String field, int here, int there) {
        if (this.whole == null) {
            return 1;
        }
        return TermStatistics.rarity(field(field).entries(), here)
                / TermStatistics.rarity(this.whole.field(field).entries(), there);
    }

    /// Looks these terms up in one request.
    void lookUp(Set<Term> terms) {
        Map<String, Set<String>> byField = new HashMap<>();
        terms.forEach(term -> byField.computeIfAbsent(term.field(), _ -> new HashSet<>()).add(term.term()));
        Map<String, FieldTerms> counted = this.lookUp.apply(byField);
        for (Term term : terms) {
            FieldTerms field = counted.get(term.field());
            this.known.put(term, (field == null) ? 0 : field.with().getOrDefault(term.term(), 0));
        }
    }

    /// A term of a field.
    record Term(String field, String term) {
    }

}
