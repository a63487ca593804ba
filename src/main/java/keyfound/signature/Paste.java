package keyfound.signature;

import java.util.List;
import java.util.Optional;

import keyfound.signature.line.CodeComments;
import keyfound.signature.line.CommentBlocks;
import keyfound.signature.line.PasteLine;

/// What somebody brought, read: its lines, and those that may be the error.
///
/// @param lines those that were read, in order; at least one
/// @param candidates the most telling first
/// @param lineCount lines of the whole text, of which a part may have been read
public record Paste(List<PasteLine> lines, List<Candidate> candidates, int lineCount) {

    public Paste {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
    }

    /// One of the lines that were read.
    /// @param number 1-based in the whole text
    public PasteLine line(int number) {
        return this.lines.get(number - this.lines.getFirst().number());
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

    /// Whether its most telling line is a comment in code: it neither asks nor fails.
    public boolean isComment() {
        return best().map(best -> best.line() - this.lines.getFirst().number())
            .filter(at -> CodeComments.isComment(this.lines.get(at).text(),
                    (at + 1 < this.lines.size()) ? this.lines.get(at + 1).text() : "")
                    || CommentBlocks.in(this.lines.stream().map(PasteLine::text).toList()).get(at))
            .isPresent();
    }

}
