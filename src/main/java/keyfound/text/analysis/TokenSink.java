package keyfound.text.analysis;

/// Takes the tokens of a text, in the order of their starts.
@FunctionalInterface
public interface TokenSink {

    /// @param start 0-based UTF-16 index in the text
    /// @param end index behind the last unit
    /// @param nextPlace whether the token stands one place behind the previous token;
    /// otherwise at the same place
    void token(Kind kind, int start, int end, boolean nextPlace);

    /// What a token is.
    enum Kind {

        /// A word between spaces or punctuation, or a part of an identifier; it may be
        /// stemmed.
        WORD,
        /// An identifier, code, option, version or file name as a whole.
        WHOLE,
        /// One Chinese (Japanese, Korean) character.
        CHARACTER,
        /// Two such characters.
        PAIR

    }

}
