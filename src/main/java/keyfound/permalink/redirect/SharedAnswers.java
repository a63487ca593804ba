package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.permalink.address.AddressSketch;
import keyfound.text.sketch.Sketch;

/// Drops redirect candidates whose answer a third entry, present or past, shares.
///
/// When a third answer is as near to the old one as the candidate is, and resembles the
/// candidate as well, all three come from one template. The two halves of a split answer
/// do not resemble each other, so neither rules out the other. Nor do answers of one
/// template that differ more than the old answer and the candidate.
final class SharedAnswers {

    /// The share of the candidate's similarity that a third answer needs to rule it out.
    private static final double NEARLY_AS_NEAR = 0.8;

    /// A rival has at least a third of the words of a long answer. With fewer shared
    /// hashes than this it is not compared closely.
    private static final int SHARED = 4;

    /// Words are looked up, the rarest first, until this many candidates are found.
    private static final int MOST_TOUCHED = 1000;

    private final List<RedirectCandidate> candidates;

    /// Indexes in the list of candidates.
    private final Map<String, List<Integer>> byAnswer = new HashMap<>();

    private final Map<String, List<Integer>> byHash = new HashMap<>();

    private final BitSet contested = new BitSet();

    /// How many hashes the entry at hand shares with each candidate's old answer; zero
    /// between two entries.
    private final int[] shared;

    /// @param candidates that rest on the answer
    SharedAnswers(List<RedirectCandidate> candidates) {
        this.candidates = List.copyOf(candidates);
        this.shared = new int[candidates.size()];
        for (int at = 0; at < candidates.size(); at++) {
            Sketch answer = candidates.get(at).old().address().sketch();
            add(this.byAnswer, answer.value(), at);
            for (String hash : answer.hashes()) {
                add(this.byHash, hash, at);
            }
        }
    }

    /// One that was served before, or is gone; the old addresses themselves are among
    /// them.
    void meetBefore(AddressSketch other) {
        for (int at : near(other.sketch())) {
            if (!other.id().equals(this.candidates.get(at).old().id())) {
                contest(at, other);
            }
        }
    }

    /// One that is served now; the targets themselves are among them.
    void meetNow(AddressSketch other) {
        for (int at : near(other.sketch())) {
            if (!other.id().equals(this.candidates.get(at).target().id())) {
                contest(at, other);
            }
        }
    }

    /// The candidates whose answer no other entry has.
    List<RedirectCandidate> uncontested() {
        List<RedirectCandidate> uncontested = new ArrayList<>();
        for (int at = 0; at < this.candidates.size(); at++) {
            if (!this.contested.get(at)) {
                uncontested.add(this.candidates.get(at));
            }
        }
        return uncontested;
    }

    /// The candidates with the same answer, and those with common words. Words that too
    /// many candidates have are looked up last, and only while few are found, so that a
    /// hundred thousand moves are judged in seconds.
    private List<Integer> near(Sketch sketch) {
        List<Integer> near = new ArrayList<>(this.byAnswer.getOrDefault(sketch.value(), List.of()));
        List<Integer> touched = new ArrayList<>();
        for (List<Integer> found : rarestFirst(sketch)) {
            if (touched.size() + found.size() > MOST_TOUCHED) {
                break;
            }
            for (int at : found) {
                this.shared[at]++;
                touched.add(at);
                if (this.shared[at] == SHARED) {
                    near.add(at);
                }
            }
        }
        touched.forEach(at -> this.shared[at] = 0);
        return near;
    }

    private List<List<Integer>> rarestFirst(Sketch sketch) {
        List<List<Integer>> found = new ArrayList<>(sketch.size());
        for (String hash : sketch.hashes()) {
            List<Integer> sharing = this.byHash.get(hash);
            if (sharing != null) {
                found.add(sharing);
            }
        }
        found.sort(Comparator.comparingInt(List::size));
        return found;
    }

    private void contest(int at, AddressSketch other) {
        RedirectCandidate candidate = this.candidates.get(at);
        if (!this.contested.get(at) && resemblance(other, candidate.old()) >= NEARLY_AS_NEAR * candidate.resemblance()
                && resemblance(other, candidate.target()) >= Similarity.ALIKE) {
            this.contested.set(at);
        }
    }

    private static double resemblance(AddressSketch other, AddressedQuestion question) {
        return other.sketch().overlap(question.address().sketch()).resemblance();
    }

    private static void add(Map<String, List<Integer>> map, String key, int at) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(at);
    }

}
