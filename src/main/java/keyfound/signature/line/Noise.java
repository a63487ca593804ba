package keyfound.signature.line;

/// Why a line of a paste says nothing about what went wrong.
public enum Noise {

    /// Nothing but spaces, rules (`=====`) or brackets.
    BLANK,
    /// A frame of a stack trace, or the line that announces one.
    STACK_FRAME,
    /// Source code with its gutter, carets below it, a diff.
    SOURCE_EXCERPT,
    /// A command somebody typed.
    COMMAND,
    /// Says how far something has come.
    PROGRESS,
    /// Ordinary work going on: info and debug messages, and lines in which nothing fails.
    ROUTINE,
    /// Advice, notes and where to read more.
    ADVICE,
    /// Says that something failed before, not what: `error: aborting due to 1 previous
    /// error`.
    SUMMARY,
    /// Rows of columns.
    TABLE,
    /// The same message as a candidate on another line.
    REPEATED,
    /// Carries a part of a candidate that began on another line.
    CONTINUATION

}
