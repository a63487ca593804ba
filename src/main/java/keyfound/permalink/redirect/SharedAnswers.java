package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.permalink.address.AddressSketch;
import keyfound.text.sketch.Sketch;

/// Finds out which answers are borne by a third one beside the old address and the home proposed: by any that is served, was
/// served before, or is gone.
///
/// A third one whose answer comes as near to the old one as the home does, and resembles the home as well, shows that all three
/// have a template. The two halves of an answer that was split are no rivals, for they do not resemble each other; nor are
/// answers of one template that differ by more than the old one and its home.
final class SharedAnswers {

    /// By how much nearer than any other the home must be.
    private static final double NEARLY_AS_NEAR = 0.8;

    /// A rival has a third of a long answer's words at least; sharing fewer, it is not
    /// looked at closely.
    private static final int SHARED = 4;

    /// Of forty proposals at once, every word is asked.
    private static final int MOST_TOUCHED = 1000;

    private final List<RedirectCandidate> proposals;

    /// Places in the list of proposals.
    private final Map<String, List<Integer>> byAnswer = new HashMap<>();

    private final Map<String, List<Integer>> byHash = new HashMap<>();

    private final BitSet contested = new BitSet();

    /// How many hashes the bearer at hand shares with each proposal's old answer; zero
    /// between two bearers.
    private final int[] shared;

    /// @param proposals that rest on the answer
    SharedAnswers(List<RedirectCandidate> proposals) {
        this.proposals = List.copyOf(proposals);
        this.shared = new int[proposals.size()];
        for (int at = 0; at < proposals.size(); at++) {
            Sketch answer = proposals.get(at).old().address().sketch();
            add(this.byAnswer, answer.value(), at);
            for (String hash : answer.hashes()) {
                add(this.byHash, hash, at);
            }
        }
    }

    /// One that was served before, or is gone; the old addresses themselves are among
    /// them.
    void meetBefore(AddressSketch bearer) {
        for (int at : near(bearer.sketch())) {
            if (!bearer.id().equals(this.proposals.get(at).old().id())) {
                contest(at, bearer);
            }
        }
    }

    /// One that is served now; the homes themselves are among them.
    void meetNow(AddressSketch bearer) {
        for (int at : near(bearer.sketch())) {
            if (!bearer.id().equals(this.proposals.get(at).home().id())) {
                contest(at, bearer);
            }
        }
    }

    /// Those whose answer nobody else bears.
    List<RedirectCandidate> uncontested() {
        List<RedirectCandidate> uncontested = new ArrayList<>();
        for (int at = 0; at < this.proposals.size(); at++) {
            if (!this.contested.get(at)) {
                uncontested.add(this.proposals.get(at));
            }
        }
        return uncontested;
    }

    /// Those with an equal answer, and those with some words in common. Words that too
    /// many proposals have are asked last, and only until there are many: so that a
    /// hundred
    /// thousand moves are judged in seconds.
    private List<Integer> near(Sketch sketch) {
        List<Integer> near = new ArrayList<>(this.byAnswer.getOrDefault(sketch.value(), List.of()));
        List<Integer> touched = new ArrayList<>();
        for (List<Integer> bearers : rarestFirst(sketch)) {
            if (touched.size() + bearers.size() > MOST_TOUCHED) {
                break;
            }
            for (int at : bearers) {
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
            List<Integer> bearers = this.byHash.get(hash);
            if (bearers != null) {
                found.add(bearers);
            }
        }
        found.sort(Comparator.comparingInt(List::size));
        return found;
    }

    private void contest(int at, AddressSketch bearer) {
        RedirectCandidate proposal = this.proposals.get(at);
        if (!this.contested.get(at) && resemblance(bearer, proposal.old()) >= NEARLY_AS_NEAR * proposal.resemblance()
                && resemblance(bearer, proposal.home()) >= Similarity.ALIKE) {
            this.contested.set(at);
        }
    }

    private static double resemblance(AddressSketch bearer, AddressedQuestion named) {
        return bearer.sketch().overlap(named.address().sketch()).resemblance();
    }

    private static void add(Map<String, List<Integer>> map, String key, int at) {
        map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(at);
    }

}
