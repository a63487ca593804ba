package keyfound.signature;

import java.util.List;
import java.util.Optional;

import keyfound.signature.line.PasteLine;

/// What somebody brought, read: its lines, and those that may be the error.
///
/// @param lines in order; at least one
/// @param candidates the most telling first
public record Paste(List<PasteLine> lines, List<Candidate> candidates) {

    public Paste {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
    }

    /// The most telling line; empty when nothing in the text has a word.
    public Optional<Candidate> best() {
        return this.candidates.stream().findFirst();
    }

    /// Whether it reads like something a program printed, rather than like a question in
    /// somebody's own words.
    public boolean looksLikeError() {
        return best().filter(candidate -> candidate.weight() >= Candidate.TELLING).isPresent();
    }

}
