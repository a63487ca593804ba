package keyfound.search.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.text.StopWords;

/// Finds out whether a line goes on where a written message ends, in the same clause:
/// `open() "a" failed (13: Permission denied)` and `… (13: Permission denied) while
/// reading upstream`. Such a line says more, and another thing.
///
/// What stands behind a comma, a colon, a full stop or in brackets is a clause of its
/// own.
final class Continuation {

    private static final int FEWEST_WORDS = 2;

    private static final String ENDS = ",;.:|([{，。；：（【\n";

    private Continuation() {
    }

    static boolean isIn(ErrorMatch match) {
        MessageUnits line = match.brought();
        List<Unit> units = line.units();
        if (match.alignment().pairs().isEmpty()) {
            return false;
        }
        Set<Integer> paired = new HashSet<>();
        match.alignment().pairs().forEach(pair -> paired.add(pair.brought()));
        int at = match.alignment().pairs().getLast().brought();
        int words = 0;
        int end = units.get(at).end();
        for (at++; at < units.size() && words < FEWEST_WORDS; at++) {
            Unit unit = units.get(at);
            if (unit.isSlot() || isEnded(line.text().substring(Math.min(end, unit.start()), unit.start()))) {
                return false;
            }
            words += (unit.kind() == Unit.Kind.WORD && !StopWords.SEARCH.contains(unit.key())) ? 1 : 0;
            end = unit.end();
        }
        return words >= FEWEST_WORDS;
    }

    private static boolean isEnded(String between) {
        return between.chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
    }

}
