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
import keyfound.signature.phrase.FailureWords;

/// Whether a line says the cause of a written message, although in another frame:
/// `IllegalStateException: Duplicate key TaskDefinition` beside `Update process
/// definition error: Duplicate key TaskDefinition`.
///
/// The cause is the shortest end of a message, from a colon on, that tells a message from
/// the general run of errors by itself. How much it has to tell depends on what stands in
/// front of it: least where the message's frame merely says that it is an error, more
/// where the line has no frame at all, and most where the line has another one.
final class CauseAlone {

    /// The cause has to tell so much of a word that no entry says, where its frame is a
    /// label and an entry asks about the message or names it.
    private static final double BEHIND_LABEL = 1.2;

    /// The same where the line begins with the cause.
    private static final double BARE = 2;

    /// From so many words on a cause is a sentence that nobody else says by chance.
    private static final int LONG = 8;

    /// The same in any other frame.
    private static final double IN_ANY_FRAME = 3;

    /// One word of it is somebody's own.
    private static final double OWN = 0.8;

    private static final int LONGEST_LABEL = 40;

    private static final Pattern LABEL = Pattern.compile("(?:[Ee]rror|Exception|错误|报错|异常)$");

    private static final Pattern ENDED = Pattern.compile("[\\])}\"'`]{0,3}(?:[.;。；]|\\s[(\\[])(?:\\s|$)?");

    private final Vocabulary words;

    /// @param words how much a word tells
    CauseAlone(Vocabulary words) {
        this.words = words;
    }

    boolean isSaid(ErrorMatch match) {
        if (match.alignment().pairs().isEmpty()) {
            return false;
        }
        MessageUnits written = match.known().message();
        boolean shown = match.known().origin() == Origin.ANSWER_BLOCK;
        int from = begin(match, shown);
        if (from == 0) {
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
    /// @param shown whether an answer shows it
    private int begin(ErrorMatch match, boolean shown) {
        MessageUnits written = match.known().message();
        BitSet general = GeneralErrors.SHIPPED.places(written.text());
        int from = written.text().lastIndexOf(": ");
        while (from > 0) {
            double all = 0;
            int count = 0;
            boolean own = false;
            for (Unit unit : written.units()) {
                if (unit.start() > from && counts(unit) && !general.get(unit.start())) {
                    double weight = this.words.rarity(unit.key());
                    all += weight;
                    count++;
                    own |= weight >= OWN * this.words.greatestRarity();
                }
            }
            boolean label = !shown && isLabel(written.text(), from);
            double enough = label ? BEHIND_LABEL : (count >= LONG || isBare(match, from)) ? BARE : IN_ANY_FRAME;
            if (own && all >= enough * this.words.greatestRarity()
                    && (label || (!isFrameShared(match, from) && isEnd(match)))) {
                return from + 1;
            }
            from = written.text().lastIndexOf(": ", from - 1);
        }
        return 0;
    }

    /// Whether the line begins with the cause.
    private static boolean isBare(ErrorMatch match, int from) {
        Alignment.Pair first = match.alignment().pairs().getFirst();
        return first.brought() == 0 && match.known().message().units().get(first.written()).start() > from;
    }

    /// Whether the sentence of the line ends with the message.
    private static boolean isEnd(ErrorMatch match) {
        List<Unit> units = match.brought().units();
        int last = match.alignment().pairs().getLast().brought();
        String behind = match.brought().text().substring(units.get(last).end());
        return last + 1 == units.size() || ENDED.matcher(behind).lookingAt();
    }

    /// The same frame with another word in it frames another error: `Liveness probe
    /// failed: …` beside `Readiness probe failed: …`.
    private static boolean isFrameShared(ErrorMatch match, int from) {
        List<Unit> written = match.known().message().units();
        return match.alignment()
            .pairs()
            .stream()
            .map(pair -> written.get(pair.written()))
            .anyMatch(unit -> unit.start() < from && counts(unit) && !FailureWords.inText(unit.key()));
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
