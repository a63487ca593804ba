package keyfound.search.verdict;

import java.util.BitSet;
import java.util.List;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;

/// Finds what a line has and a message lacks, and yet makes no other message of it:
///
/// - Parts between two parts that both have: `initialization error` in
/// `nvidia-container-cli: initialization error: nvml error` beside `nvidia-container-cli:
/// nvml error`. Programs wrap a cause in as many frames as they like.
/// - The rest of a name that the line spells out: `apps.k8s.io` in
/// `Deployment.apps.k8s.io` beside `Deployment`.
final class InsertedParts {

    private InsertedParts() {
    }

    /// The places of their characters in the line.
    static BitSet places(ErrorMatch match) {
        BitSet places = new BitSet();
        List<Alignment.Pair> pairs = match.alignment().pairs();
        for (int i = 1; i < pairs.size(); i++) {
            Alignment.Pair before = pairs.get(i - 1);
            Alignment.Pair after = pairs.get(i);
            boolean written = isBorder(match.known().message(), before.written(), after.written());
            if (after.brought() == before.brought() + 1) {
                continue;
            }
            List<Unit> units = match.brought().units();
            int start = units.get(before.brought()).end();
            int end = Math.max(start, units.get(after.brought()).start());
            String between = match.brought().text().substring(start, end);
            if (written && between.strip().startsWith(":") && between.strip().endsWith(":")) {
                places.set(start, end);
            }
            if (after.written() == before.written() + 1 && !isJoined(match.known().message(), before, after)) {
                int rest = rest(between);
                places.set(start, start + rest);
            }
        }
        return places;
    }

    /// Labels of the message between two parts that both have: `crun` in `OCI runtime
    /// error: crun: the controller is not available` beside `OCI runtime error: the
    /// controller is not available`.
    /// @return the places of their characters in the message
    static BitSet leftOut(ErrorMatch match) {
        BitSet places = new BitSet();
        List<Alignment.Pair> pairs = match.alignment().pairs();
        List<Unit> written = match.known().message().units();
        for (int i = 1; i < pairs.size(); i++) {
            Alignment.Pair before = pairs.get(i - 1);
            Alignment.Pair after = pairs.get(i);
            if (after.written() == before.written() + 2 && isBorder(match.brought(), before.brought(), after.brought())
                    && isBorder(match.known().message(), before.written(), before.written() + 1)
                    && isBorder(match.known().message(), before.written() + 1, after.written())) {
                Unit label = written.get(before.written() + 1);
                places.set(label.start(), label.end());
            }
        }
        return places;
    }

    /// Where the name that begins with a dot ends: `.apps.k8s.io`.
    private static int rest(String between) {
        int at = 0;
        while (at + 1 < between.length() && between.charAt(at) == '.' && isOfName(between.charAt(at + 1))) {
            at++;
            while (at < between.length() && isOfName(between.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /// Whether the message joins the two units to one name.
    private static boolean isJoined(MessageUnits message, Alignment.Pair before, Alignment.Pair after) {
        int end = message.units().get(before.written()).end();
        return end < message.text().length() && message.units().get(after.written()).start() == end + 1
                && message.text().charAt(end) != ' ';
    }

    /// Whether two neighbouring units belong to two parts.
    private static boolean isBorder(MessageUnits message, int before, int after) {
        int start = message.units().get(before).end();
        int end = message.units().get(after).start();
        return after == before + 1 && end > start && message.text().substring(start, end).strip().equals(":");
    }

}
