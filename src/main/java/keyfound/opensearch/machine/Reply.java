package keyfound.opensearch.machine;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What a machine says.
///
/// @param status of HTTP
/// @param body empty where it is no JSON
public record Reply(int status, Optional<JsonNode> body) {

    private static final int LEAST_REFUSED = 400;

    private static final int LEAST_FAILED = 500;

    private static final int TOO_BUSY = 429;

    private static final int NOT_IMPLEMENTED = 501;

    private static final String BLOCKED = "cluster_block_exception";

    public boolean isRefused() {
        return this.status >= LEAST_REFUSED;
    }

    /// A cluster that lacks a part of its machines, or hides behind a proxy that does not
    /// reach it. A node that goes away in the middle of a search gives 500.
    boolean mayBeBetterElsewhere() {
        return this.status >= LEAST_FAILED && this.status != NOT_IMPLEMENTED;
    }

    /// Whether the same request may succeed later.
    public boolean mayPass() {
        return (this.status == TOO_BUSY && !isBlocked(this.body.orElseGet(MissingNode::getInstance)))
                || mayBeBetterElsewhere();
    }

    /// Whether an index takes no changes. While a disk is nearly full that is said with
    /// the status of a machine that is too busy.
    ///
    /// @param answer of one request, or to one change of many
    public static boolean isBlocked(JsonNode answer) {
        return answer.path("error").path("type").asString("").equals(BLOCKED);
    }

}
