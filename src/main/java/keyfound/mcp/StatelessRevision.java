package keyfound.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What revision 2026-07-28 of the protocol adds to the revisions that the SDK speaks: no
/// handshake, each request tells its revision, each result its type.
///
/// Source: https://modelcontextprotocol.io/specification/2026-07-28/basic/versioning
final class StatelessRevision {

    static final String VERSION = "2026-07-28";

    static final String DISCOVER = "server/discover";

    private static final String PREFIX = "io.modelcontextprotocol/";

    static final String VERSION_KEY = PREFIX + "protocolVersion";

    private static final String META = "_meta";

    /// Requests of earlier revisions that this one has no longer, or that only make sense
    /// after a handshake.
    private static final Set<String> GONE = Set.of("initialize", "ping", "logging/setLevel", "resources/subscribe",
            "resources/unsubscribe");

    private static final Set<String> CACHEABLE = Set.of(DISCOVER, "tools/list", "prompts/list", "resources/list",
            "resources/templates/list", "resources/read");

    /// Tools and prompts change with the program, entries with a publication.
    private static final long LISTS_FRESH_MS = 3_600_000;

    private static final long RESOURCE_FRESH_MS = 60_000;

    private final List<String> supported;

    private final Map<String, Object> serverInfo;

    /// @param earlier revisions that are spoken beside this one
    StatelessRevision(List<String> earlier, Map<String, Object> serverInfo) {
        this.supported = Stream.concat(Stream.of(VERSION), earlier.stream()).toList();
        this.serverInfo = serverInfo;
    }

    /// Whether a request tells its revision itself, instead of relying on a handshake.
    static boolean isMeant(RpcMessage request) {
        return meta(request).containsKey(VERSION_KEY) || request.method().equals(DISCOVER);
    }

    /// @param headers empty where the transport has none
    /// @throws RpcException when the request does not keep to the revision
    void check(RpcMessage request, Optional<AgentHeaders> headers) throws RpcException {
        Map<?, ?> meta = meta(request);
        if (!(meta.get(VERSION_KEY) instanceof String version)) {
            throw wrongParams("'_meta' lacks " + VERSION_KEY);
        }
        if (headers.isPresent()) {
            check(request, version, headers.get());
        }
        if (!version.equals(VERSION)) {
            throw new RpcException(new RpcError(RpcError.UNSUPPORTED_VERSION, "Unsupported protocol version",
                    Map.of("supported", this.supported, "requested", version)), AgentReply.BAD_REQUEST);
        }
        if (!(meta.get(PREFIX + "clientCapabilities") instanceof Map)) {
            throw wrongParams("'_meta' lacks " + PREFIX + "clientCapabilities");
        }
        if (GONE.contains(request.method())) {
            throw new RpcException(
                    new RpcError(RpcError.METHOD_NOT_FOUND,
                            "Method not found: " + request.method() + " is not part of revision " + VERSION),
                    AgentReply.NOT_FOUND);
        }
    }

    private static void check(RpcMessage request, String version, AgentHeaders headers) throws RpcException {
        agree("MCP-Protocol-Version", headers.version(), version);
        agree("Mcp-Method", headers.method(), request.method());
        Optional<Object> name = AgentHeaders.named(request.method()).map(request.params()::get);
        if (name.isPresent() && name.get() instanceof String told) {
            agree("Mcp-Name", headers.plainName(), told);
        }
    }

    private static void agree(String header, Optional<String> sent, String body) throws RpcException {
        if (!sent.equals(Optional.of(body))) {
            throw new RpcException(new RpcError(RpcError.HEADER_MISMATCH,
                    "Header mismatch: " + header
                            + sent.map(value -> " is '" + value + "'").orElse(" is missing or not valid")
                            + ", but the body says '" + body + "'"),
                    AgentReply.BAD_REQUEST);
        }
    }

    /// What the server is and can, told without a handshake.
    Map<String, Object> discovery(Map<String, Object> capabilities, String instructions) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("supportedVersions", this.supported);
        result.put("capabilities", capabilities);
        result.put("instructions", instructions);
        return result;
    }

    /// The result of an earlier revision as this one writes it.
    Map<String, Object> complete(String method, Map<String, Object> result) {
        Map<String, Object> complete = new LinkedHashMap<>();
        complete.put("resultType", "complete");
        complete.putAll(result);
        if (CACHEABLE.contains(method)) {
            complete.put("ttlMs", method.equals("resources/read") ? RESOURCE_FRESH_MS : LISTS_FRESH_MS);
            // which tools there are, and what an entry says, depends on who asks
            complete.put("cacheScope", "private");
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        if (result.get(META) instanceof Map<?, ?> told) {
            told.forEach((key, value) -> meta.put(String.valueOf(key), value));
        }
        meta.put(PREFIX + "serverInfo", this.serverInfo);
        complete.put(META, meta);
        return complete;
    }

    /// The error of an earlier revision as this one numbers it.
    static RpcError renumbered(RpcError error) {
        return (error.code() == RpcError.RESOURCE_NOT_FOUND)
                ? new RpcError(RpcError.INVALID_PARAMS, error.message(), error.data()) : error;
    }

    private static Map<?, ?> meta(RpcMessage request) {
        return (request.params().get(META) instanceof Map<?, ?> meta) ? meta : Map.of();
    }

    private static RpcException wrongParams(String why) {
        return new RpcException(new RpcError(RpcError.INVALID_PARAMS, "Invalid params: " + why),
                AgentReply.BAD_REQUEST);
    }

}
