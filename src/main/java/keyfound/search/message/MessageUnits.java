package keyfound.search.message;

import java.util.List;

import keyfound.signature.token.Signature;

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

    public MessageUnits {
        units = List.copyOf(units);
    }

    public static MessageUnits of(Signature signature, BaseForms bases) {
        return new MessageUnits(signature.text(), signature.render(), Unit.of(signature, bases, MAX_UNITS));
    }

    /// How a unit is written here.
    public String textOf(Unit unit) {
        return this.text.substring(unit.start(), unit.end());
    }

}
