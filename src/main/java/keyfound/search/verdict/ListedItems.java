package keyfound.search.verdict;

import java.util.List;
import java.util.regex.Pattern;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;

/// Finds what a message lists at its end: `the following brokers still own leases: b1,
/// b2, b3`. The items differ each time, and each may stand on a line of its own.
final class ListedItems {

    /// Two items at least, each of one word.
    private static final Pattern ITEMS = Pattern.compile(
            "\\s{0,3}[:：\\[]?[:：]?\\s{0,3}\\[?[\\w.@/-]{1,80}(?:(?:,\\s{0,3}|、)[\\w.@/-]{1,80}){1,40}[.\\])]{0,2}");

    /// No item, one or several.
    private static final Pattern REST = Pattern
        .compile("\\s{0,3}[:：]?\\s{0,3}\\[?(?:[\\w.@/-]{1,80}(?:(?:,\\s{0,3}|、)[\\w.@/-]{1,80}){0,40})?[.\\])]{0,2}");

    private ListedItems() {
    }

    /// Whether the line says all of the message but the list, and ends with a list of its
    /// own or announces one.
    static boolean isAllElseSaid(ErrorMatch match, Vocabulary words) {
        MessageUnits written = match.known().message();
        MessageUnits brought = match.brought();
        if (match.alignment().pairs().isEmpty()) {
            return false;
        }
        Alignment.Pair last = match.alignment().pairs().getLast();
        int end = written.units().get(last.written()).end();
        return ITEMS.matcher(written.text().substring(end)).matches()
                && REST.matcher(brought.text().substring(brought.units().get(last.brought()).end())).matches()
                && covered(match, last.written(), words) >= Thresholds.COVERED;
    }

    /// The share of the message up to a unit that the line says.
    private static double covered(ErrorMatch match, int last, Vocabulary words) {
        List<Unit> units = match.known().message().units();
        double all = weight(units.subList(0, last + 1), words);
        double said = weight(match.alignment().pairs().stream().map(pair -> units.get(pair.written())).toList(), words);
        return (all == 0) ? 0 : said / all;
    }

    private static double weight(List<Unit> units, Vocabulary words) {
        return units.stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.CODE)
            .mapToDouble(unit -> words.rarity(unit.key()))
            .sum();
    }

}
