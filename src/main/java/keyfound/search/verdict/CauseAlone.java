package keyfound.search.verdict;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;

/// Whether a line says the cause of a written message, although in another frame:
/// `IllegalStateException: Duplicate key TaskDefinition` beside `Update process
/// definition error: Duplicate key TaskDefinition`.
///
/// Only where an entry asks about the message or names it: what an answer shows has its
/// own frame. The cause is the shortest end of a message, from a colon on, that tells a
/// message from the general run of errors by itself.
final class CauseAlone {

    /// The cause has to tell so much of a word that no entry says.
    private static final double ENOUGH = 1.2;

    /// One word of it is somebody's own.
    private static final double OWN = 0.8;

    private static final int LONGEST_LABEL = 40;

    private static final Pattern LABEL = Pattern.compile("(?:[Ee]rror|Exception|错误|报错|异常)$");

    private final Vocabulary words;

    /// @param words how much a word tells
    CauseAlone(Vocabulary words) {
        this.words = words;
    }

    boolean isSaid(ErrorMatch match) {
        MessageUnits written = match.known().message();
        int from = begin(written);
        if (from == 0 || match.known().origin() == Origin.ANSWER_BLOCK) {
            return false;
        }
        BitSet paired = new BitSet();
        match.alignment().pairs().forEach(pair -> paired.set(pair.written()));
        List<Unit> units = written.units();
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            if (unit.start() >= from && counts(unit) && !paired.get(at)) {
                return false;
            }
        }
        return isUnbroken(match, from);
    }

    /// Index in the text where the cause begins; 0 when the message has none.
    private int begin(MessageUnits written) {
        BitSet general = GeneralErrors.SHIPPED.places(written.text());
        int from = written.text().lastIndexOf(": ");
        while (from > 0) {
            double all = 0;
            boolean own = false;
            for (Unit unit : written.units()) {
                if (unit.start() > from && counts(unit) && !general.get(unit.start())) {
                    double weight = this.words.rarity(unit.key());
                    all += weight;
                    own |= weight >= OWN * this.words.greatestRarity();
                }
            }
            if (own && isLabel(written.text(), from) && all >= ENOUGH * this.words.greatestRarity()) {
                return from + 1;
            }
            from = written.text().lastIndexOf(": ", from - 1);
        }
        return 0;
    }

    /// Whether what stands in front of the colon merely says that it is an error:
    /// `KeyError`,
    /// `Update process definition error`.
    private static boolean isLabel(String text, int colon) {
        return LABEL.matcher(text).region(Math.max(0, colon - LONGEST_LABEL), colon).find();
    }

    /// Nothing stands in the line between the words of the cause that stand side by side
    /// in the message.
    private static boolean isUnbroken(ErrorMatch match, int from) {
        List<Unit> brought = match.brought().units();
        List<Unit> written = match.known().message().units();
        Alignment.Pair last = null;
        for (Alignment.Pair pair : match.alignment().pairs()) {
            if (written.get(pair.written()).start() >= from) {
                if (last != null && pair.written() == last.written() + 1 && pair.brought() > last.brought() + 1
                        && brought.subList(last.brought() + 1, pair.brought()).stream().anyMatch(CauseAlone::counts)) {
                    return false;
                }
                last = pair;
            }
        }
        return true;
    }

    private static boolean counts(Unit unit) {
        return unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.CODE;
    }

}
