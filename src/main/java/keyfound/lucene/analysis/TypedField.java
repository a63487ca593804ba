package keyfound.lucene.analysis;

/// What a field has of a text, for whoever types.
public enum TypedField {

    /// Words and beginnings, as often as they occur.
    ALL,
    /// Words, each once.
    WORDS,
    /// Beginnings of words, each once.
    BEGINNINGS

}
