package keyfound.search.ranking;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import keyfound.search.LineMatch;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.LineMatches;
import keyfound.search.verdict.Ruling;
import keyfound.signature.Candidate;
import keyfound.signature.Paste;

/// What is said of one entry beside a query, found out when somebody asks for it: of most
/// near entries the score says that no page shows them, and nobody asks.
final class Judgement {

    private static final Ruling NONE = new Ruling(Verdict.UNKNOWN, Optional.empty(), Optional.empty());

    /// Every line beside every message of the entry that shares enough with it.
    private final List<ErrorMatch> matches;

    private final @Nullable Paste paste;

    private @Nullable Supplier<Ruling> pending;

    private @Nullable Ruling ruling;

    private @Nullable List<LineMatch> lines;

    Judgement(List<ErrorMatch> matches, Paste paste, Supplier<Ruling> ruling) {
        this.matches = matches;
        this.paste = paste;
        this.pending = ruling;
    }

    /// One that is known already.
    Judgement(Ruling ruling, List<LineMatch> lines) {
        this.matches = ruling.error().stream().toList();
        this.paste = null;
        this.ruling = ruling;
        this.lines = List.copyOf(lines);
    }

    private Judgement(Judgement other, UnaryOperator<Ruling> change) {
        this.matches = other.matches;
        this.paste = other.paste;
        this.lines = other.lines;
        this.pending = () -> change.apply(other.ruling());
    }

    /// Another ruling about the same message.
    Judgement with(UnaryOperator<Ruling> change) {
        return new Judgement(this, change);
    }

    Ruling ruling() {
        Ruling found = this.ruling;
        if (found == null) {
            found = (this.pending == null) ? NONE : this.pending.get();
            this.ruling = found;
            this.pending = null;
        }
        return found;
    }

    /// The lines of the paste that speak for the entry.
    List<LineMatch> lines() {
        List<LineMatch> found = this.lines;
        if (found == null) {
            Paste brought = this.paste;
            found = (brought == null) ? List.of()
                    : ruling().error().map(match -> LineMatches.of(match, brought)).orElse(List.of());
            this.lines = found;
        }
        return found;
    }

    /// Whether any message of the entry shares enough with the line: no ruling is about
    /// another one.
    boolean isAbout(Candidate line) {
        for (ErrorMatch match : this.matches) {
            if (match.candidate().equals(line)) {
                return true;
            }
        }
        return false;
    }

}
