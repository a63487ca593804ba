package keyfound.signature.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.scan.TracedText;

/// A line while the paste is being read: what it says, and whether it turned out to be
/// noise.
public final class SourceLine {

    private final int number;

    private final String original;

    private final TracedText shown;

    private final List<Message> messages = new ArrayList<>();

    private Optional<ToolPhrases> said = Optional.empty();

    private Optional<Noise> noise = Optional.empty();

    public SourceLine(int number, String original, TracedText shown) {
        this.number = number;
        this.original = original;
        this.shown = shown;
    }

    /// The same line with another text to read.
    SourceLine showing(TracedText other) {
        return new SourceLine(this.number, this.original, other);
    }

    public int number() {
        return this.number;
    }

    TracedText shown() {
        return this.shown;
    }

    public String text() {
        return this.shown.text();
    }

    /// The phrases of tools in its text.
    public ToolPhrases said() {
        if (this.said.isEmpty()) {
            this.said = Optional.of(ToolPhrases.in(text()));
        }
        return this.said.get();
    }

    public List<Message> messages() {
        return this.messages;
    }

    public boolean isNoise() {
        return this.noise.isPresent();
    }

    public void mark(Noise kind) {
        this.noise = Optional.of(kind);
    }

    /// @param above lines that stand above the text that was read
    public PasteLine result(int above) {
        return new PasteLine(above + this.number, this.original, text(), this.noise);
    }

    Optional<Noise> noise() {
        return this.noise;
    }

    void unmark() {
        this.noise = Optional.empty();
    }

}
