package keyfound.search.message;

import java.util.ArrayList;
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

    private static final String QUOTES = "'\"`‘“";

    public MessageUnits {
        units = List.copyOf(units);
    }

    public static MessageUnits of(Signature signature, BaseForms bases) {
        return new MessageUnits(signature.text(), signature.render(), Unit.of(signature, bases, MAX_UNITS));
    }

    /// The same message, where a name that another one says without quotation marks is
    /// read as words: `limits.max` between backticks.
    MessageUnits readingNamesAs(String other, BaseForms bases) {
        List<Unit> read = new ArrayList<>();
        for (Unit unit : this.units) {
            String name = (unit.kind() == Unit.Kind.NAME && unit.end() - unit.start() > 2)
                    ? this.text.substring(unit.start() + 1, unit.end() - 1) : "";
            String lower = LowerCase.of(name);
            if (isPlainIn(other, name) && lower.length() == name.length()) {
                Unit.addWords(read, lower, unit.start() + 1, bases, MAX_UNITS);
            }
            else {
                read.add(unit);
            }
        }
        return read.equals(this.units) ? this
                : new MessageUnits(this.text, this.rendered, read.subList(0, Math.min(MAX_UNITS, read.size())));
    }

    private static boolean isPlainIn(String message, String name) {
        int at = name.isEmpty() ? -1 : message.indexOf(name);
        return at >= 0 && (at == 0 || QUOTES.indexOf(message.charAt(at - 1)) < 0);
    }

    /// How a unit is written here.
    public String textOf(Unit unit) {
        return this.text.substring(unit.start(), unit.end());
    }

}
