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

    /// What stands in front of several lines alike; empty when nothing does.
    private final String margin;

    private final List<Message> messages = new ArrayList<>();

    private Optional<ToolPhrases> said = Optional.empty();

    private Optional<Noise> noise = Optional.empty();

    public SourceLine(int number, String original, TracedText shown) {
        this(number, original, shown, "");
    }

    private SourceLine(int number, String original, TracedText shown, String margin) {
        this.number = number;
        this.original = original;
        this.shown = shown;
        this.margin = margin;
    }

    /// The same line with another text to read.
    SourceLine showing(TracedText other) {
        return new SourceLine(this.number, this.original, other, this.margin);
    }

    /// The same line, read from behind its margin.
    SourceLine behind(String margin) {
        String text = text();
        return new SourceLine(this.number, this.original,
                this.shown.part(Math.min(margin.length(), text.length()), text.length()), margin);
    }

    public int number() {
        return this.number;
    }

    /// What stood in front of it and of other lines alike, such as the name of a
    /// container; empty when nothing did.
    public String margin() {
        return this.margin;
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

    public Optional<Noise> noise() {
        return this.noise;
    }

    void unmark() {
        this.noise = Optional.empty();
    }

}
