package keyfound.signature;

import java.util.List;
import java.util.Optional;

import keyfound.signature.prefix.Level;
import keyfound.signature.scan.Place;
import keyfound.signature.scan.TracedText;
import keyfound.signature.token.Signature;

/// A line that may be the error.
///
/// @param text the message without what the program printed around it (time, level,
/// logger …)
/// @param weight how telling it is, 0 to 1; comparable between pastes
/// @param level as the line itself says; empty when it says none
/// @param count lines of the paste that have the same signature; at least 1
/// @param traced the same text with the place each character came from
public record Candidate(String text, Signature signature, double weight, int count, Optional<Level> level,
        TracedText traced) {

    /// From this weight on a line reads like an error message.
    public static final double TELLING = 0.5;

    public Candidate {
        if (weight < 0 || weight > 1 || count < 1) {
            throw new IllegalArgumentException("candidate '" + text + "' has weight " + weight + ", count " + count);
        }
    }

    /// Whether it tells an error by itself, rather than summing up what others told or
    /// being no error at all.
    public boolean isTelling() {
        return this.weight >= CandidateWeight.CANDIDATE;
    }

    /// Whether the program itself called it less than an error.
    public boolean isMild() {
        return this.level.filter(said -> said.compareTo(Level.WARN) >= 0).isPresent();
    }

    /// Whether the program itself called it the end.
    public boolean isFatal() {
        return this.level.filter(said -> said == Level.FATAL).isPresent();
    }

    /// 1-based line on which the message begins.
    public int line() {
        return places().getFirst().line();
    }

    /// 0-based column of its first character in the line as it was brought.
    public int start() {
        return places().getFirst().start();
    }

    /// Column behind its last character on that line.
    public int end() {
        return places().getFirst().end();
    }

    /// Where the message stands: more than one place when it was wrapped over several
    /// lines.
    public List<Place> places() {
        return places(0, this.text.length());
    }

    /// Where a stretch of the text stands in the lines as they were brought.
    ///
    /// @param from 0-based index in `text`
    /// @param to index behind the stretch
    public List<Place> places(int from, int to) {
        return this.traced.places(from, to);
    }

}
