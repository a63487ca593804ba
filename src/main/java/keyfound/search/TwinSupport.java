package keyfound.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import keyfound.entry.EntryOutline;
import keyfound.entry.Twins;

/// Gives an entry the credit of its twin in the other language, so that a question in one language finds both, side by
/// side: the one that says it in the reader's words, and the one that quotes the error.
public final class TwinSupport {

    /// Of its twin's score an entry gets so much: it comes right behind it, unless
    /// another
    /// one fits about as well.
    private static final double SHARE = 0.95;

    private TwinSupport() {
    }

    /// @param matches best first
    /// @param outline of a match's entry
    /// @param own whether an entry is in the language of the question: of twins that one
    /// comes first; none is where a program
    /// speaks
    /// @return the same, best first, each with its twin's credit
    public static List<Match> raised(List<Match> matches, Function<Match, EntryOutline> outline,
            Predicate<EntryOutline> own) {
        List<EntryOutline> outlines = matches.stream().map(outline).toList();
        List<Match> raised = new ArrayList<>(matches);
        for (int one = 0; one < matches.size(); one++) {
            for (int other = one + 1; other < matches.size(); other++) {
                if (Twins.areLikely(outlines.get(one), outlines.get(other))) {
                    boolean swapped = own.test(outlines.get(other)) && !own.test(outlines.get(one));
                    raise(raised, swapped ? other : one, swapped ? one : other, matches.get(one).score());
                }
            }
        }
        raised.sort(Comparator.comparingDouble(Match::score).reversed());
        return raised;
    }

    /// @param first index of the twin that gets the better score, the other one the
    /// credit
    private static void raise(List<Match> raised, int first, int second, double score) {
        if (raised.get(first).score() < score) {
            raised.set(first, raised.get(first).withScore(score));
            raised.set(second, raised.get(second).withScore(SHARE * score));
        }
        else if (raised.get(second).score() < SHARE * score) {
            raised.set(second, raised.get(second).withScore(SHARE * score));
        }
    }

}
