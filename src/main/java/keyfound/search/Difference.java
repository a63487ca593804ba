package keyfound.search;

/// What tells a paste from the error text of an entry. The faces put it into words.
///
/// @param brought the code or words in the paste; empty when it lacks them
/// @param written the code or words in the entry; empty when it lacks them
public record Difference(Kind kind, String brought, String written) {

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
