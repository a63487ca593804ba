package keyfound.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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
    /// @return the same, best first, each with its twin's credit; the first one stays the
    /// first
    public static List<Match> raised(List<Match> matches, Function<Match, EntryOutline> outline) {
        List<EntryOutline> outlines = matches.stream().map(outline).toList();
        List<Match> raised = new ArrayList<>(matches);
        for (int one = 0; one < matches.size(); one++) {
            double credit = SHARE * matches.get(one).score();
            for (int other = one + 1; other < matches.size(); other++) {
                if (raised.get(other).score() < credit && Twins.areLikely(outlines.get(one), outlines.get(other))) {
                    raised.set(other, raised.get(other).withScore(credit));
                }
            }
        }
        raised.sort(Comparator.comparingDouble(Match::score).reversed());
        return raised;
    }

}
