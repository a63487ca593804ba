package keyfound.search;

import java.util.List;

import keyfound.signature.Signature;

/// A message or a question, taken apart for comparing. Stored with an entry, so that no search reads its texts again.
///
/// @param text the message itself
/// @param rendered the same with the names of slots where something varies
/// @param units in order, with their places in `text`
public record Wording(String text, String rendered, List<Unit> units) {

    /// Of a longer text only the beginning is compared; bounds the time of one
    /// comparison.
    static final int MAX_UNITS = 80;

    public Wording {
        units = List.copyOf(units);
    }

    public static Wording of(Signature signature, BaseForms bases) {
        return new Wording(signature.text(), signature.render(), Unit.of(signature, bases, MAX_UNITS));
    }

    /// How a unit is written here.
    String textOf(Unit unit) {
        return this.text.substring(unit.start(), unit.end());
    }

}
