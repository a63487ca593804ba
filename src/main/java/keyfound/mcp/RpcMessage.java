package keyfound.mcp;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A JSON-RPC 2.0 request or notification.
///
/// @param id a string or an integer; empty for a notification
/// @param params empty when there are none
record RpcMessage(Optional<Object> id, String method, Map<String, Object> params) {

    /// @throws RpcException when the JSON is no request and no notification
    static RpcMessage of(@Nullable Object json) throws RpcException {
        if (!(json instanceof Map<?, ?> message)) {
            throw invalid("the body is one JSON-RPC message, an object; batches are not part of the protocol");
        }
        if (!"2.0".equals(message.get("jsonrpc"))) {
            throw invalid("'jsonrpc' is not \"2.0\"");
        }
        if (!(message.get("method") instanceof String method)) {
            throw invalid("'method' is missing; this server sends no requests, so it takes no responses");
        }
        if (message.containsKey("id") && !isId(message.get("id"))) {
            throw invalid("'id' is neither a string nor an integer");
        }
        return new RpcMessage(Optional.ofNullable(message.get("id")), method, params(message.get("params")));
    }

    /// The id of whatever was sent, so that even its error can be matched; null for none.
    static @Nullable Object idOf(@Nullable Object json) {
        return (json instanceof Map<?, ?> message && isId(message.get("id"))) ? message.get("id") : null;
    }

    private static boolean isId(@Nullable Object id) {
        return id instanceof String || id instanceof Integer || id instanceof Long || id instanceof BigInteger;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> params(@Nullable Object params) throws RpcException {
        if (params == null) {
            return Map.of();
        }
        if (params instanceof Map<?, ?> named) {
            // the keys of a JSON object are strings
            return (Map<String, Object>) named;
        }
        throw new RpcException(new RpcError(RpcError.INVALID_PARAMS, "'params' is not an object"),
                AgentReply.BAD_REQUEST);
    }

    private static RpcException invalid(String why) {
        return new RpcException(new RpcError(RpcError.INVALID_REQUEST, "Invalid request: " + why),
                AgentReply.BAD_REQUEST);
    }

}
