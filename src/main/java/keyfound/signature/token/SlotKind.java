package keyfound.signature.token;

import java.util.Locale;

/// What stands in a slot.
public enum SlotKind {

    PATH, URL, HOST, IP, PORT, UUID, HASH,
    /// A pointer or memory address.
    ADDRESS,
    /// A short text between quotation marks or backticks: often a name, so the matcher
    /// may look at it.
    QUOTED, TIMESTAMP, DURATION, SIZE, PID, COUNT,
    /// A line, with or without a column, of a source file.
    LINE, VERSION, NUMBER,
    /// Where a writer left something out: `XXX`, `<name>`, `{path}`, `**`, `...`. Stands
    /// for any text.
    PLACEHOLDER;

    /// The name shown in a rendered signature: `path`, `line`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
