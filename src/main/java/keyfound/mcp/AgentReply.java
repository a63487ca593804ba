package keyfound.mcp;

import java.util.Optional;

/// The answer to one message.
///
/// @param status as HTTP tells it; other transports pass it over
/// @param json one JSON-RPC message on one line; empty for a notification, which is
/// answered by nothing
public record AgentReply(int status, Optional<String> json) {

    static final int OK = 200;

    static final int ACCEPTED = 202;

    static final int BAD_REQUEST = 400;

    static final int NOT_FOUND = 404;

}
