package keyfound.search.ranking;

import java.util.List;
import java.util.Optional;

import keyfound.search.Difference;
import keyfound.search.LineMatch;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.verdict.EntryVerdicts;
import keyfound.signature.Candidate;

/// A near entry, judged.
///
/// @param score comparable within one search; higher is better
/// @param difference what keeps it from being known, when it is similar
/// @param error the message of the entry that the paste says best; empty when none shares
/// enough with it
/// @param lines of the paste that speak for it
/// @param beside the line that alone keeps it from being known; empty when there is none
public record JudgedEntry(RetrievedEntry retrieved, double score, Verdict verdict, Optional<Difference> difference,
        Optional<ErrorMatch> error, List<LineMatch> lines, Optional<Candidate> beside) {

    public JudgedEntry {
        lines = List.copyOf(lines);
    }

    public JudgedEntry(RetrievedEntry retrieved, double score, Verdict verdict, Optional<Difference> difference,
            Optional<ErrorMatch> error, List<LineMatch> lines) {
        this(retrieved, score, verdict, difference, error, lines, Optional.empty());
    }

    /// Known after all, below an entry that explains the line which this one does not.
    JudgedEntry asKnownBeside() {
        return new JudgedEntry(this.retrieved, this.score, Verdict.KNOWN, Optional.empty(), this.error, this.lines,
                this.beside);
    }

    /// What was known, below an entry that is not, is no answer.
    JudgedEntry asMerelySimilar() {
        return (this.verdict != Verdict.KNOWN) ? this
                : new JudgedEntry(this.retrieved, this.score, Verdict.SIMILAR,
                        this.error.map(match -> EntryVerdicts.difference(match, this.retrieved.question())), this.error,
                        this.lines);
    }

    /// The same message about another name than the one brought.
    JudgedEntry ofAnotherName() {
        return (this.verdict != Verdict.KNOWN) ? this : new JudgedEntry(this.retrieved, this.score, Verdict.SIMILAR,
                this.error.map(EntryVerdicts::otherName), this.error, this.lines);
    }

    /// In the place of another one that quotes the same message.
    JudgedEntry insteadOf(JudgedEntry first) {
        boolean known = first.verdict == Verdict.KNOWN;
        return new JudgedEntry(this.retrieved, first.score, known ? Verdict.KNOWN : this.verdict,
                known ? Optional.empty() : this.difference, this.error, this.lines);
    }

    JudgedEntry withScore(double other) {
        return new JudgedEntry(this.retrieved, other, this.verdict, this.difference, this.error, this.lines,
                this.beside);
    }

}
