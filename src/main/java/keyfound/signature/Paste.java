package keyfound.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What somebody brought, read: its lines, and those that may be the error.
///
/// @param lines in order; at least one
/// @param candidates the most telling first
public record Paste(List<PasteLine> lines, List<Candidate> candidates) {

    public Paste {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
    }

    /// Reads any text; a plain question is a paste of one line. Takes time linear in the
    /// length of the text.
    public static Paste read(String text) {
        LineStarts starts = LineStarts.of(text);
        List<PasteLine> lines = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int line = 1; line <= starts.count(); line++) {
            int start = starts.startOf(line);
            int end = starts.endOf(line, text);
            Strand strand = TerminalText.of(text, start, end, starts);
            Signature signature = new Signature(strand.text(), Tokens.of(strand.text()));
            boolean blank = signature.isEmpty();
            lines.add(new PasteLine(line, text.substring(start, end), strand.text(),
                    blank ? Optional.of(Noise.BLANK) : Optional.empty()));
            if (!blank) {
                candidates.add(new Candidate(strand.text(), signature, 0.5, 1, strand));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        return new Paste(lines, candidates);
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
