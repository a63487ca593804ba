package keyfound.entry;

/// How much a problem matters.
public enum Severity {

    /// Something is not served, or is served wrongly; `check` exits 1.
    ERROR,

    /// Everything is served, but a reader may be let down.
    WARNING

}
