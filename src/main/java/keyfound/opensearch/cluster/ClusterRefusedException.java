package keyfound.opensearch.cluster;

import tools.jackson.databind.JsonNode;

import keyfound.search.storage.ChangeRefusedException;
import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.EngineUnusableException.Reason;

/// The cluster refuses a request.
public final class ClusterRefusedException extends ChangeRefusedException {

    private static final long serialVersionUID = 1L;

    private static final int CONFLICT = 409;

    private static final int TOO_BUSY = 429;

    private static final int LEAST_FAILED = 500;

    private static final int UNKNOWN_USER = 401;

    private static final int FORBIDDEN = 403;

    private final int status;

    ClusterRefusedException(String request, int status, JsonNode answer) {
        super("the search cluster refuses " + request + " with " + status + ": " + reason(answer));
        this.status = status;
    }

    private static String reason(JsonNode answer) {
        JsonNode error = answer.path("error");
        JsonNode root = error.path("root_cause").path(0);
        String reason = root.path("reason").asString("");
        return !reason.isEmpty() ? reason : error.isString() ? error.asString() : error.path("reason").asString("");
    }

    /// Of HTTP.
    int status() {
        return this.status;
    }

    /// Whether the same request would be refused again.
    boolean isLasting() {
        return this.status < LEAST_FAILED && this.status != TOO_BUSY;
    }

    /// Whether somebody else wrote meanwhile.
    public boolean isConflict() {
        return this.status == CONFLICT;
    }

    /// Whether the user is unknown or may not do that.
    boolean isNotAllowed() {
        return this.status == UNKNOWN_USER || this.status == FORBIDDEN;
    }

    @Override
    public EngineUnusableException unusable() {
        return new EngineUnusableException(isNotAllowed() ? Reason.NOT_ALLOWED : Reason.REFUSED,
                String.valueOf(getMessage()), this);
    }

}
