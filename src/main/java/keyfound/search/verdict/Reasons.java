package keyfound.search.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import keyfound.search.QueryReading;
import keyfound.search.Reason;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.query.MentionedNames;
import keyfound.search.query.ParsedQuery;
import keyfound.text.WholeCharacters;

/// Puts into words what decided about a message: short parts of it, for a reader who asks
/// why.
public final class Reasons {

    private static final int MOST = 5;

    private static final int LONGEST = 120;

    private final MentionedNames said;

    private final UnexplainedFailures unexplained;

    public Reasons(ParsedQuery query, MentionedNames said) {
        this.said = said;
        this.unexplained = new UnexplainedFailures(query);
    }

    /// @param match the message by which the entry was judged
    /// @param matches all that the entry has in common with the paste
    public Reason of(RetrievedEntry entry, ErrorMatch match, List<ErrorMatch> matches) {
        MessageUnits written = match.known().message();
        BitSet general = GeneralErrors.SHIPPED.places(written.text());
        BitSet own = new BitSet();
        BitSet frame = new BitSet();
        for (Alignment.Pair pair : match.alignment().pairs()) {
            Unit unit = written.units().get(pair.written());
            if (unit.key().equals(match.brought().units().get(pair.brought()).key())) {
                (general.get(unit.start()) ? frame : own).set(pair.written());
            }
        }
        List<QueryReading.QueryLine> left = this.unexplained.left(match, matches)
            .stream()
            .limit(MOST)
            .map(line -> new QueryReading.QueryLine(line.line(),
                    WholeCharacters.head(line.text(), QueryReading.MAX_LINE)))
            .toList();
        return new Reason(stretches(written, own), stretches(written, frame), this.said.saidOf(entry.products()), left);
    }

    /// Units that stand side by side are one part.
    private static List<String> stretches(MessageUnits message, BitSet units) {
        List<String> stretches = new ArrayList<>();
        for (int at = units.nextSetBit(0); at >= 0 && stretches.size() < MOST;) {
            int end = units.nextClearBit(at);
            int from = message.units().get(at).start();
            int to = message.units().get(end - 1).end();
            stretches.add(WholeCharacters.head(message.text().substring(from, Math.max(from, to)), LONGEST));
            at = units.nextSetBit(end);
        }
        return stretches;
    }

}
