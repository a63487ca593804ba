package keyfound.publication.settings;

import org.jspecify.annotations.Nullable;

/// The program cannot start, for a reason that the operator can remove.
public final class CannotStartException extends RuntimeException {

    private final Incident incident;

    private final String remedy;

    /// @param message one sentence that names the value refused, without a full stop
    /// @param remedy what to do about it, in one sentence without a full stop
    public CannotStartException(Incident incident, String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.incident = incident;
        this.remedy = remedy;
    }

    public Incident incident() {
        return this.incident;
    }

    public String remedy() {
        return this.remedy;
    }

}
