package keyfound.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import keyfound.entry.EntryOutline;
import keyfound.search.Verdict;
import keyfound.twin.Twins;

/// Gives an entry the credit of its twins in other languages, so that a question in one
/// language finds them side by side: the one that says it in the reader's words, and the
/// one that quotes the error.
///
/// Twins are one entry: what is known of one is known of all, unless a code or a name in
/// it differs from what was brought. The first of them has the best score that one of
/// them has, the others no less than `SHARE` of it.
public final class TwinCredit {

    /// Of its twin's score an entry gets so much: it comes right behind it, unless
    /// another one fits about as well.
    private static final double SHARE = 0.95;

    private TwinCredit() {
    }

    /// @param matches best first
    /// @param outline of a match's entry
    /// @param own whether an entry is in the language of the question: of twins that are
    /// found just as surely that one comes first; none is where a program speaks
    /// @return the same, best first, each with its twins' credit
    public static List<JudgedEntry> raised(List<JudgedEntry> matches, Function<JudgedEntry, EntryOutline> outline,
            Predicate<EntryOutline> own) {
        List<EntryOutline> outlines = matches.stream().map(outline).toList();
        List<JudgedEntry> raised = new ArrayList<>(matches);
        for (List<Integer> twins : groups(outlines)) {
            if (twins.size() > 1) {
                raise(raised, twins, at -> own.test(outlines.get(at)));
            }
        }
        raised.sort(Comparator.comparingDouble(JudgedEntry::score).reversed());
        return raised;
    }

    /// The indexes of twins, best first in each group and among the groups. A twin of a
    /// twin is a twin, but no language has two.
    private static List<List<Integer>> groups(List<EntryOutline> outlines) {
        List<List<Integer>> groups = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int best = 0; best < outlines.size(); best++) {
            if (taken.add(best)) {
                List<Integer> group = new ArrayList<>(List.of(best));
                Set<String> langs = new HashSet<>(Set.of(outlines.get(best).lang()));
                for (int known = 0; known < group.size(); known++) {
                    EntryOutline one = outlines.get(group.get(known));
                    for (int other = best + 1; other < outlines.size(); other++) {
                        if (!taken.contains(other) && !langs.contains(outlines.get(other).lang())
                                && Twins.areLikely(one, outlines.get(other))) {
                            taken.add(other);
                            langs.add(outlines.get(other).lang());
                            group.add(other);
                        }
                    }
                }
                groups.add(group.stream().sorted().toList());
            }
        }
        return groups;
    }

    /// @param twins indexes, best first
    private static void raise(List<JudgedEntry> raised, List<Integer> twins, Predicate<Integer> own) {
        double score = raised.get(twins.getFirst()).score();
        Verdict surest = twins.stream()
            .map(at -> raised.get(at).verdict())
            .min(Comparator.naturalOrder())
            .orElseThrow();
        twins.forEach(at -> raised.set(at, raised.get(at).asSureAs(surest)));
        List<Integer> sure = twins.stream().filter(at -> raised.get(at).verdict() == surest).toList();
        int first = sure.stream().filter(own).findFirst().orElse(sure.getFirst());
        boolean swapped = first != twins.getFirst();
        for (int at : twins) {
            double share = SHARE * score;
            double other = swapped ? share : Math.max(share, raised.get(at).score());
            raised.set(at, raised.get(at).withScore((at == first) ? score : other));
        }
    }

}
