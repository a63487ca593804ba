package keyfound.search.verdict;

import java.util.BitSet;
import java.util.List;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;

/// Finds the parts that a line has and a message lacks, between two parts that both have:
/// `initialization error` in `nvidia-container-cli: initialization error: nvml error`
/// beside `nvidia-container-cli: nvml error`. Programs wrap a cause in as many frames as
/// they like.
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
            if (written && after.brought() > before.brought() + 1) {
                List<Unit> units = match.brought().units();
                int start = units.get(before.brought()).end();
                int end = units.get(after.brought()).start();
                String between = match.brought().text().substring(start, Math.max(start, end)).strip();
                if (between.startsWith(":") && between.endsWith(":")) {
                    places.set(start, end);
                }
            }
        }
        return places;
    }

    /// Whether two neighbouring units belong to two parts.
    private static boolean isBorder(MessageUnits message, int before, int after) {
        int start = message.units().get(before).end();
        int end = message.units().get(after).start();
        return after == before + 1 && end > start && message.text().substring(start, end).strip().equals(":");
    }

}
