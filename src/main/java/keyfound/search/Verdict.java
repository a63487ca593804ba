package keyfound.search;

/// Whether the knowledge base knows what was brought.
public enum Verdict {

    /// The paste and the entry state the same error, or the entry covers the question.
    KNOWN,

    /// Something related is written, with a difference that can be named.
    SIMILAR,

    /// Nothing convinces; the hits are merely the nearest.
    UNKNOWN

}
