package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.permalink.address.AddressSketch;
import keyfound.text.sketch.Sketch;

/// Drops candidates whose answer a third entry has too: one that is served, was served before, or is gone.
///
/// A third one whose answer comes as near to the old one as the target does, and resembles the target as well, shows that all three
/// have a template. The two halves of an answer that was split are no shared answers, for they do not resemble each other; nor are
/// answers of one template that differ by more than the old one and its target.
final class SharedAnswers {

    /// By how much nearer than any other the target must be.
    private static final double NEARLY_AS_NEAR = 0.8;

    /// Such an entry has a third of a long answer's words at least; sharing fewer, it is
    /// not
    /// looked at closely.
    private static final int SHARED = 4;

    /// Of forty candidates at once, every word is asked.
    private static final int MOST_TOUCHED = 1000;

    private final List<RedirectCandidate> candidates;

    /// Places in the list of candidates.
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

    /// Those whose answer nobody else bears.
    List<RedirectCandidate> uncontested() {
        List<RedirectCandidate> uncontested = new ArrayList<>();
        for (int at = 0; at < this.candidates.size(); at++) {
            if (!this.contested.get(at)) {
                uncontested.add(this.candidates.get(at));
            }
        }
        return uncontested;
    }

    /// Those with an equal answer, and those with some words in common. Words that too
    /// many candidates have are asked last, and only until there are many: so that a
    /// hundred
    /// thousand moves are judged in seconds.
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
