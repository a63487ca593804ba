package keyfound.publication.git;

import keyfound.publication.settings.Incident;

/// The remote cannot be fetched, or the checkout cannot be brought to what was fetched.
public final class GitTroubleException extends RuntimeException {

    private final Incident incident;

    GitTroubleException(String message, Throwable cause) {
        this(Incident.GIT_UNREACHABLE, message, cause);
    }

    GitTroubleException(Incident incident, String message, Throwable cause) {
        super(message, cause);
        this.incident = incident;
    }

    public Incident incident() {
        return this.incident;
    }

}
