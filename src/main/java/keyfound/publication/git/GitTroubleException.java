package keyfound.publication.git;

import org.jspecify.annotations.Nullable;

import keyfound.publication.settings.Incident;

/// The remote cannot be fetched, the checkout cannot be brought to what was fetched, or
/// the remote refuses a branch.
public final class GitTroubleException extends RuntimeException {

    private final Incident incident;

    GitTroubleException(String message, Throwable cause) {
        this(Incident.GIT_UNREACHABLE, message, cause);
    }

    GitTroubleException(Incident incident, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.incident = incident;
    }

    public Incident incident() {
        return this.incident;
    }

}
