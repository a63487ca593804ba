package keyfound.signature.prefix;

import java.util.Optional;

/// What the prefixes of a line said, and where its message begins.
public final class PeeledLine {

    private int start;

    private Optional<Level> level = Optional.empty();

    private boolean stamped;

    private boolean cause;

    private boolean marked;

    private boolean placed;

    /// Index of the first character of the message.
    public int messageStart() {
        return this.start;
    }

    /// The gravest level named in front of the message.
    public Optional<Level> level() {
        return this.level;
    }

    /// Whether a time was taken off.
    public boolean isStamped() {
        return this.stamped;
    }

    /// Whether `Caused by:` or the like was taken off.
    public boolean isCause() {
        return this.cause;
    }

    /// Whether the line announced an exception or panic in words: `Exception in thread
    /// "main"`.
    public boolean isMarked() {
        return this.marked;
    }

    /// Whether a place in a source file was taken off.
    public boolean isPlaced() {
        return this.placed;
    }

    void endAt(int at) {
        this.start = at;
    }

    void foundLevel(Level found) {
        if (this.level.isEmpty() || found.compareTo(this.level.get()) < 0) {
            this.level = Optional.of(found);
        }
    }

    void foundStamp() {
        this.stamped = true;
    }

    void foundCause() {
        this.cause = true;
    }

    void foundPlace() {
        this.placed = true;
    }

    void foundMark() {
        this.marked = true;
    }

}
