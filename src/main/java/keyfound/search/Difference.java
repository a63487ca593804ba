package keyfound.search;

/// What tells a paste from the error text of an entry. The faces put it into words.
///
/// Both sides say something: where the paste lacks a code or a name altogether, the
/// messages as a whole are set against each other as other words.
///
/// @param brought the code, name or words in the paste
/// @param written the code, name or words in the entry
public record Difference(Kind kind, String brought, String written) {

    public Difference {
        if (brought.isBlank() || written.isBlank()) {
            throw new IllegalArgumentException("difference of kind " + kind + " between '" + brought + "' and '"
                    + written + "' has an empty side");
        }
    }

    public enum Kind {

        /// Same message, another code.
        OTHER_CODE,
        /// Same message, another quoted name.
        OTHER_NAME,
        /// Part of the entry's message is missing from the paste, or other words stand
        /// there.
        OTHER_WORDS

    }

}
