package keyfound.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/// An error of JSON-RPC, with the codes of the Model Context Protocol.
///
/// @param data more for a program; empty for nothing
record RpcError(int code, String message, Map<String, Object> data) {

    static final int PARSE_ERROR = -32700;

    static final int INVALID_REQUEST = -32600;

    static final int METHOD_NOT_FOUND = -32601;

    static final int INVALID_PARAMS = -32602;

    static final int INTERNAL_ERROR = -32603;

    /// Before revision 2026-07-28; since then it is `INVALID_PARAMS`.
    static final int RESOURCE_NOT_FOUND = -32002;

    static final int HEADER_MISMATCH = -32020;

    static final int UNSUPPORTED_VERSION = -32022;

    RpcError(int code, String message) {
        this(code, message, Map.of());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", this.code);
        json.put("message", this.message);
        if (!this.data.isEmpty()) {
            json.put("data", this.data);
        }
        return json;
    }

}
