package keyfound.search.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;

/// Finds out whether a brought message is a written one with another code: `error KF106:
/// question has no answer` beside `error KF105: question has no answer`.
///
/// However common the words are, the reader is told: only the code tells such messages
/// apart.
final class OtherCodes {

    /// The share of the words of each side, weighed by rarity, that the other side says
    /// too.
    private static final double SAME_WORDS = 0.9;

    /// A single word (`error 7`) is no message.
    private static final int FEWEST_WORDS = 2;

    private final Vocabulary words;

    OtherCodes(Vocabulary words) {
        this.words = words;
    }

    /// Whether both have codes, the written one has one that the brought one lacks, and
    /// the words are the same in the same order.
    boolean areAllThatDiffers(ErrorMatch match) {
        List<Unit> brought = match.brought().units();
        List<Unit> written = match.known().message().units();
        Set<String> ours = codes(brought);
        Set<String> theirs = codes(written);
        return !ours.isEmpty() && !theirs.isEmpty() && !ours.containsAll(theirs)
                && isSaid(brought, match.alignment(), Alignment.Pair::brought)
                && isSaid(written, match.alignment(), Alignment.Pair::written);
    }

    private boolean isSaid(List<Unit> units, Alignment alignment, ToIntFunction<Alignment.Pair> side) {
        Set<Integer> paired = alignment.pairs()
            .stream()
            .mapToInt(side)
            .boxed()
            .collect(Collectors.toCollection(HashSet::new));
        double all = 0;
        double same = 0;
        int count = 0;
        for (int at = 0; at < units.size(); at++) {
            if (units.get(at).kind() == Unit.Kind.WORD) {
                double weight = this.words.rarity(units.get(at).key());
                all += weight;
                same += paired.contains(at) ? weight : 0;
                count += paired.contains(at) ? 1 : 0;
            }
        }
        return count >= FEWEST_WORDS && same >= SAME_WORDS * all;
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().filter(unit -> unit.kind() == Unit.Kind.CODE).map(Unit::key).collect(Collectors.toSet());
    }

}
