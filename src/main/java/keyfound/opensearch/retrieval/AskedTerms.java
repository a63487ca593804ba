package keyfound.opensearch.retrieval;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.retrieval.CountedTerms.Term;
import keyfound.search.message.BaseForms;
import keyfound.search.retrieval.TermStatistics;

/// The words of one generation, for one search in one thread.
///
/// A word that was not looked up yet counts as unknown for the time being, and is noted.
/// `settled` looks up what was noted and does its work again, until nothing was left
/// open.
public final class AskedTerms implements TermStatistics {

    /// Each word that was looked up may lead to further ones, a few times.
    private static final int MOST_ROUNDS = 20;

    private final CountedTerms counts;

    private final BaseForms bases;

    /// What this search met, however soon others make the shared counts forget it.
    private final Map<Term, Integer> met = new HashMap<>();

    /// The same of the counts by which the cluster scores.
    private final Map<Term, Integer> metScored = new HashMap<>();

    private final Set<Term> missing = new HashSet<>();

    private final Set<Term> missingScored = new HashSet<>();

    public AskedTerms(CountedTerms counts, BaseForms bases) {
        this.counts = counts;
        this.bases = bases;
    }

    /// The result of work for which no word was missing.
    /// @param work done again with nothing kept of the time before
    public <T> T settled(Supplier<T> work) {
        T done = work.get();
        for (int round = 0; round < MOST_ROUNDS && !isSettled(); round++) {
            lookUpMissing();
            done = work.get();
        }
        return done;
    }

    private boolean isSettled() {
        return this.missing.isEmpty() && this.missingScored.isEmpty();
    }

    private void lookUpMissing() {
        if (!this.missing.isEmpty()) {
            this.met.putAll(this.counts.lookUp(this.missing));
            this.missing.clear();
        }
        if (!this.missingScored.isEmpty()) {
            this.metScored.putAll(this.counts.scoring().lookUp(this.missingScored));
            this.missingScored.clear();
        }
    }

    /// Notes words that will be asked for.
    public void want(Collection<String> words) {
        words.forEach(word -> with(ClusterFields.TEXT, word));
    }

    /// How many entries have the term in this field.
    public int with(String field, String term) {
        return with(this.counts, new Term(field, term), this.met, this.missing);
    }

    private static int with(CountedTerms counts, Term term, Map<Term, Integer> met, Set<Term> missing) {
        @Nullable Integer known = met.computeIfAbsent(term, counts::known);
        if (known == null) {
            missing.add(term);
            return 0;
        }
        return known;
    }

    /// By what the cluster's score of the term has to be multiplied.
    double correction(String field, String term) {
        if (!isRecounted()) {
            return 1;
        }
        int there = with(this.counts.scoring(), new Term(field, term), this.metScored, this.missingScored);
        return this.counts.correction(field, with(field, term), there);
    }

    /// Whether the cluster scores by other counts than these.
    boolean isRecounted() {
        return this.counts.scoring() != this.counts;
    }

    CountedTerms counts() {
        return this.counts;
    }

    @Override
    public String base(String word) {
        return this.bases.base(word);
    }

    @Override
    public int entries() {
        return this.counts.field(ClusterFields.TEXT).entries();
    }

    @Override
    public int entriesWith(String term) {
        return with(ClusterFields.TEXT, term);
    }

}
