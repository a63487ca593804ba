package keyfound.search.verdict;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.message.ErrorMatch;
import keyfound.signature.Candidate;

/// What is said of one entry, and why. The difference is put together when somebody asks
/// for it: most entries are on no page that shows it.
public final class Ruling {

    private final Verdict verdict;

    private final Optional<ErrorMatch> error;

    private final Optional<Candidate> beside;

    private final Supplier<Optional<Difference>> differing;

    private boolean asked;

    private @Nullable Difference difference;

    /// @param differing what keeps the entry from being known, when it is similar; asked
    /// for once at most
    /// @param error the message of the entry that the paste says best; empty when none
    /// shares enough with it
    /// @param beside the line of the paste that alone keeps the entry from being known,
    /// since the entry does not explain it; empty when there is none
    public Ruling(Verdict verdict, Supplier<Optional<Difference>> differing, Optional<ErrorMatch> error,
            Optional<Candidate> beside) {
        this.verdict = verdict;
        this.differing = differing;
        this.error = error;
        this.beside = beside;
    }

    /// One without a difference.
    public Ruling(Verdict verdict, Optional<ErrorMatch> error, Optional<Candidate> beside) {
        this(verdict, Optional::empty, error, beside);
    }

    public Verdict verdict() {
        return this.verdict;
    }

    public Optional<Difference> difference() {
        if (!this.asked) {
            this.asked = true;
            this.difference = this.differing.get().orElse(null);
        }
        return Optional.ofNullable(this.difference);
    }

    public Optional<ErrorMatch> error() {
        return this.error;
    }

    public Optional<Candidate> beside() {
        return this.beside;
    }

}
