package keyfound.search.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import keyfound.signature.token.Signature;
import keyfound.text.LowerCase;

/// A message or a question, taken apart for comparing. Stored with an entry, so that no
/// search reads its texts again.
///
/// @param text the message itself
/// @param rendered the same with the names of slots where something varies
/// @param units in order, with their places in `text`
public record MessageUnits(String text, String rendered, List<Unit> units) {

    /// Of a longer text only the beginning is compared; bounds the time of one
    /// comparison.
    static final int MAX_UNITS = 80;

    private static final int MAX_NAME = 200;

    private static final String QUOTES = "'\"`‘“";

    public MessageUnits {
        units = List.copyOf(units);
    }

    public static MessageUnits of(Signature signature, BaseForms bases) {
        return new MessageUnits(signature.text(), signature.render(), Unit.of(signature, bases, MAX_UNITS));
    }

    /// The same message, where a name that another one says without quotation marks is
    /// read as words: `limits.max` between backticks. So is a path that the other one
    /// says without its root: `/credentials/cloud`.
    MessageUnits readingNamesAs(MessageUnits other, BaseForms bases) {
        List<Unit> read = new ArrayList<>();
        for (Unit unit : this.units) {
            boolean path = unit.kind() == Unit.Kind.SLOT && this.text.charAt(unit.start()) == '/';
            String name = (unit.end() - unit.start() <= 2) ? "" : path
                    ? this.text.substring(unit.start() + 1, unit.end())
                    : (unit.kind() == Unit.Kind.NAME) ? this.text.substring(unit.start() + 1, unit.end() - 1) : "";
            String lower = LowerCase.of(name);
            if (isPlainIn(other.text, name) && lower.length() == name.length() && !(path && other.isSlot(lower))) {
                Unit.addWords(read, lower, unit.start() + 1, bases, MAX_UNITS);
            }
            else {
                read.add(unit);
            }
        }
        return read.equals(this.units) ? this
                : new MessageUnits(this.text, this.rendered, read.subList(0, Math.min(MAX_UNITS, read.size())));
    }

    private boolean isSlot(String key) {
        return this.units.stream().anyMatch(unit -> unit.isSlot() && unit.key().contains(key));
    }

    private static boolean isPlainIn(String message, String name) {
        int at = name.isEmpty() ? -1 : message.indexOf(name);
        return at >= 0 && (at == 0 || QUOTES.indexOf(message.charAt(at - 1)) < 0);
    }

    /// The units of names of exceptions that merely label what follows: of `db.DataError:
    /// no such column` the first two.
    BitSet labels() {
        BitSet labels = new BitSet();
        int at = 0;
        while (at < this.units.size()) {
            int end = nameEnd(this.units.get(at).end());
            int next = at + 1;
            while (next < this.units.size() && this.units.get(next).start() < end) {
                next++;
            }
            labels.set(at, next, isLabel(this.units.get(at), end));
            at = next;
        }
        return labels;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < this.text.length() && end - from < MAX_NAME && isOfName(this.text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "_.$".indexOf(c) >= 0;
    }

    private boolean isLabel(Unit first, int end) {
        boolean enclosed = first.start() > 0 && this.text.startsWith("(", first.start() - 1)
                && this.text.startsWith(")", end);
        boolean announces = this.text.startsWith(": ", end);
        return first.kind() == Unit.Kind.WORD && (enclosed || announces)
                && (this.text.startsWith("Error", end - 5) || this.text.startsWith("Exception", end - 9));
    }

    /// How a unit is written here.
    public String textOf(Unit unit) {
        return this.text.substring(unit.start(), unit.end());
    }

}
