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

    private final List<RedirectCandidate> proposals;

    /// Indexes in the list of candidates.
    private final Map<String, List<Integer>> byAnswer = new HashMap<>();

    private final Map<String, List<Integer>> byHash = new HashMap<>();

    private final BitSet contested = new BitSet();

    /// The number of hashes that the current entry shares with each candidate's old
    /// answer; zero between two entries.
    private final int[] shared;

    /// @param proposals candidates that rest on the answer
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

    /// Compares an entry that was served before or is gone; the old addresses themselves
    /// are among them.
    void meetBefore(AddressSketch bearer) {
        for (int at : near(bearer.sketch())) {
            if (!bearer.id().equals(this.proposals.get(at).old().id())) {
                contest(at, bearer);
            }
        }
    }

    /// Compares an entry that is served now; the candidates themselves are among them.
    void meetNow(AddressSketch bearer) {
        for (int at : near(bearer.sketch())) {
            if (!bearer.id().equals(this.proposals.get(at).home().id())) {
                contest(at, bearer);
            }
        }
    }

    /// The candidates whose answer no other entry has.
    List<RedirectCandidate> uncontested() {
        List<RedirectCandidate> uncontested = new ArrayList<>();
        for (int at = 0; at < this.proposals.size(); at++) {
            if (!this.contested.get(at)) {
                uncontested.add(this.proposals.get(at));
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
