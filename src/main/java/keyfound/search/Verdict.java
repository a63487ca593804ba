package keyfound.search;

/// Whether the knowledge base knows what was brought.
public enum Verdict {

    /// An entry's signature is covered by the paste, codes equal; or a plain question is
    /// covered by an entry.
    KNOWN,

    /// Something related is written, with a difference that can be named.
    SIMILAR,

    /// Nothing convinces; the hits are merely the nearest.
    UNKNOWN

}
