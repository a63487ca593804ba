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

    private final Cache<Term, Integer> known;

    private final Map<String, Bm25> fields = new HashMap<>();

    private final @Nullable CountedTerms whole;

    /// @param whole what the cluster scores by; null where it is this
    /// @param remembered so many terms at most
    CountedTerms(Function<Map<String, Set<String>>, Map<String, FieldTerms>> lookUp, @Nullable CountedTerms whole,
            int remembered) {
        this.known = Caffeine.newBuilder().maximumSize(remembered).build();
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
        return new CountedTerms(new ShardTerms(entries)::count, null, REMEMBERED);
    }

    /// Of some of the entries that these are counted of.
    public CountedTerms among(VisibleEntries some) {
        return new CountedTerms(new FilteredTerms(some)::count, this, REMEMBERED);
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
    /// @return how many entries have each of them: never more than there were when the
    /// generation was opened, though a later one may be written into the same index
    Map<Term, Integer> lookUp(Set<Term> terms) {
        Map<String, Set<String>> byField = new HashMap<>();
        terms.forEach(term -> byField.computeIfAbsent(term.field(), _ -> new HashSet<>()).add(term.term()));
        Map<String, FieldTerms> counted = this.lookUp.apply(byField);
        Map<Term, Integer> with = new HashMap<>();
        for (Term term : terms) {
            FieldTerms field = counted.get(term.field());
            int found = (field == null) ? 0 : field.with().getOrDefault(term.term(), 0);
            with.put(term, Math.min(found, most(term.field())));
        }
        this.known.putAll(with);
        return with;
    }

    /// Fields that have no length are not counted as a whole.
    private int most(String field) {
        Bm25 counted = this.fields.get(field);
        return (counted == null) ? Integer.MAX_VALUE : counted.entries();
    }

    /// A term of a field.
    record Term(String field, String term) {
    }

}
