package keyfound.signature.line;

import java.util.Optional;

import keyfound.signature.prefix.Level;
import keyfound.signature.prefix.PeeledLine;
import keyfound.signature.scan.TracedText;

/// What a line says, without what stands in front of it; a JSON line may say several
/// things.
///
/// @param line 1-based
/// @param level as the line itself says; empty when it says none
/// @param role what the line is among its neighbours
public record Message(int line, TracedText traced, Optional<Level> level, boolean stamped, boolean placed, Role role) {

    /// Of a longer message so many UTF-16 units are read: each word is looked up, and 256
    /// KiB have 30,000.
    public static final int MOST_READ = 10_000;

    public enum Role {

        PLAIN,
        /// Announced as an exception or panic, or a stack trace follows.
        RAISED,
        /// What caused another exception.
        CAUSE,
        /// The last cause of a chain.
        DEEPEST_CAUSE,
        /// Two lines that may be one; less telling than each of them, because they may
        /// also be neighbours.
        JOINED,
        /// A label under a source line.
        LABEL,
        /// Says that something failed, and not why: a sum, the outcome of a test or task.
        OUTCOME,
        /// A comment in code.
        COMMENT,
        /// What a program said last before it ended, where nothing else reads like an
        /// error.
        LAST,
        /// An error text quoted inside a sentence or question.
        QUOTED

    }

    static Message of(int line, TracedText traced, PeeledLine peeled) {
        Role role = peeled.isCause() ? Role.CAUSE : peeled.isMarked() ? Role.RAISED : Role.PLAIN;
        return new Message(line, traced, peeled.level(), peeled.isStamped(), peeled.isPlaced(), role);
    }

    public Message as(Role other) {
        return new Message(this.line, this.traced, this.level, this.stamped, this.placed, other);
    }

    /// The same with another traced, cut from this message.
    public Message with(TracedText part, Role other) {
        return new Message(this.line, part, this.level, this.stamped, this.placed, other);
    }

    public String text() {
        return this.traced.text();
    }

    /// As much of the text as is read.
    public String beginning() {
        String text = text();
        return (text.length() <= MOST_READ) ? text : text.substring(0, MOST_READ);
    }

}
