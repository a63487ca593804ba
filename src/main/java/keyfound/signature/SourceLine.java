package keyfound.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line while the paste is being read: what it says, and whether it turned out to be noise.
final class SourceLine {

    private final int number;

    private final String original;

    private final Strand shown;

    private final List<Message> messages = new ArrayList<>();

    private Optional<Noise> noise = Optional.empty();

    SourceLine(int number, String original, Strand shown) {
        this.number = number;
        this.original = original;
        this.shown = shown;
    }

    int number() {
        return this.number;
    }

    Strand shown() {
        return this.shown;
    }

    String text() {
        return this.shown.text();
    }

    List<Message> messages() {
        return this.messages;
    }

    boolean isNoise() {
        return this.noise.isPresent();
    }

    void mark(Noise kind) {
        this.noise = Optional.of(kind);
    }

    PasteLine result() {
        return new PasteLine(this.number, this.original, text(), this.noise);
    }

    Optional<Noise> noise() {
        return this.noise;
    }

    void unmark() {
        this.noise = Optional.empty();
    }

}
