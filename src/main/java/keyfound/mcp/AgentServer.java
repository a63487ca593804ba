package keyfound.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import keyfound.mcp.base.KnowledgeBase;
import keyfound.mcp.tool.AgentPrompts;
import keyfound.mcp.tool.AgentResources;
import keyfound.mcp.tool.AgentTools;
import keyfound.mcp.tool.CallContext;

/// Answers agents, one message at a time; nothing is kept between two of them.
///
/// The SDK answers all revisions up to 2025-11-25. A request of 2026-07-28 is checked,
/// answered by the SDK too, and its result completed.
public final class AgentServer {

    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {
    };

    private static final List<String> EARLIER = List.of(ProtocolVersions.MCP_2025_11_25,
            ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2024_11_05);

    private static final McpSchema.ServerCapabilities CAPABILITIES = McpSchema.ServerCapabilities.builder()
        .tools(false)
        .resources(false, false)
        .prompts(false)
        .build();

    private static final String INSTRUCTIONS = """
            Answers to errors that this team has met before. As soon as a command, a build, a test or a program fails, \
            call match_error with its output as it is, before you try anything: 'known' means that the answer is for \
            exactly this error. 'similar' names the difference; check it. 'unknown' means that nobody has written it \
            down yet: then do not take what is listed for the answer. For a question in words use search.""";

    private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.shared());

    private final Transport transport = new Transport();

    private final StatelessRevision newest;

    /// @param version of this program
    public AgentServer(String version) {
        this.newest = new StatelessRevision(EARLIER, Map.of("name", "keyfound", "version", version));
        McpServer.sync(this.transport)
            .jsonMapper(this.json)
            .serverInfo("keyfound", version)
            .instructions(INSTRUCTIONS)
            .capabilities(CAPABILITIES)
            // the reader's rights are bound to the thread of the request
            .immediateExecution(true)
            .validateToolInputs(true)
            .addToolFilter((context, tool) -> AgentTools.isFor(tool, CallContext.base(context)))
            .tools(AgentTools.all())
            .resourceTemplates(AgentResources.all())
            .prompts(AgentPrompts.all())
            .build();
    }

    /// Never throws for anything that was sent.
    /// @param message one JSON-RPC message
    /// @param headers of the HTTP request; empty for other transports
    /// @param base what the sender may ask
    public AgentReply answer(String message, Optional<AgentHeaders> headers, KnowledgeBase base) {
        @Nullable Object read;
        try {
            read = this.json.readValue(message, Object.class);
        }
        catch (IOException | JacksonException _) {
            return failed(null, new RpcError(RpcError.PARSE_ERROR, "Parse error: the body is no JSON"),
                    AgentReply.BAD_REQUEST);
        }
        try {
            RpcMessage parsed = RpcMessage.of(read);
            return parsed.id().isEmpty() ? new AgentReply(AgentReply.ACCEPTED, Optional.empty())
                    : answer(parsed, parsed.id().get(), headers, base);
        }
        catch (RpcException refused) {
            return failed(RpcMessage.idOf(read), refused.error(), refused.status());
        }
    }

    private AgentReply answer(RpcMessage request, Object id, Optional<AgentHeaders> headers, KnowledgeBase base)
            throws RpcException {
        Optional<String> version = headers.flatMap(AgentHeaders::version);
        if (StatelessRevision.isMeant(request) || version.filter(told -> !EARLIER.contains(told)).isPresent()) {
            this.newest.check(request, headers);
            if (request.method().equals(StatelessRevision.DISCOVER)) {
                return succeeded(id, this.newest.complete(request.method(),
                        this.newest.discovery(this.json.convertValue(CAPABILITIES, OBJECT), INSTRUCTIONS)));
            }
            return newest(request, id, ask(request, id, base));
        }
        McpSchema.JSONRPCResponse response = ask(request, id, base);
        return (response.error() == null) ? succeeded(id, this.json.convertValue(response.result(), OBJECT))
                : failed(id, error(response.error()), AgentReply.OK);
    }

    private AgentReply newest(RpcMessage request, Object id, McpSchema.JSONRPCResponse response) {
        if (response.error() == null) {
            return succeeded(id,
                    this.newest.complete(request.method(), this.json.convertValue(response.result(), OBJECT)));
        }
        RpcError error = StatelessRevision.renumbered(error(response.error()));
        return failed(id, error, (error.code() == RpcError.METHOD_NOT_FOUND) ? AgentReply.NOT_FOUND : AgentReply.OK);
    }

    private McpSchema.JSONRPCResponse ask(RpcMessage request, Object id, KnowledgeBase base) throws RpcException {
        try {
            McpSchema.@Nullable JSONRPCResponse response = this.transport.handler()
                .handleRequest(CallContext.of(base),
                        new McpSchema.JSONRPCRequest(request.method(), id, request.params()))
                .block();
            if (response != null) {
                return response;
            }
        }
        catch (IllegalArgumentException _) {
            // the SDK binds parameters to its records
            throw new RpcException(
                    new RpcError(RpcError.INVALID_PARAMS,
                            "Invalid params: they are not of the shape that " + request.method() + " takes"),
                    AgentReply.BAD_REQUEST);
        }
        throw new RpcException(new RpcError(RpcError.INTERNAL_ERROR, "Internal error"), AgentReply.OK);
    }

    private static RpcError error(McpSchema.JSONRPCResponse.JSONRPCError error) {
        return new RpcError(error.code(), String.valueOf(error.message()), told(error));
    }

    /// What the SDK knows besides may be a trace, so only this is passed on.
    private static Map<String, Object> told(McpSchema.JSONRPCResponse.JSONRPCError error) {
        if (error.code() == RpcError.INVALID_PARAMS && error.data() != null) {
            return Map.of("detail", String.valueOf(error.data()));
        }
        boolean missing = error.code() == RpcError.RESOURCE_NOT_FOUND;
        return (missing && error.data() instanceof Map<?, ?> data && data.get("uri") instanceof String uri)
                ? Map.of("uri", uri) : Map.of();
    }

    /// A message that answers what was not even read.
    public static String refusal(String why) {
        Map<String, @Nullable Object> response = begun(null);
        response.put("error", new RpcError(RpcError.INVALID_REQUEST, why).json());
        return written(response);
    }

    /// The answer to a message that did not reach its server; empty for a notification.
    public static Optional<String> failure(String message, String why) {
        @Nullable Object id;
        try {
            id = RpcMessage.idOf(JsonMapper.shared().readValue(message, Object.class));
        }
        catch (JacksonException _) {
            id = null;
        }
        return (id == null) ? Optional.empty()
                : failed(id, new RpcError(RpcError.INTERNAL_ERROR, why), AgentReply.OK).json();
    }

    private static AgentReply succeeded(Object id, Map<String, Object> result) {
        Map<String, Object> response = begun(id);
        response.put("result", result);
        return new AgentReply(AgentReply.OK, Optional.of(written(response)));
    }

    private static AgentReply failed(@Nullable Object id, RpcError error, int status) {
        Map<String, @Nullable Object> response = begun(id);
        response.put("error", error.json());
        return new AgentReply(status, Optional.of(written(response)));
    }

    private static Map<String, @Nullable Object> begun(@Nullable Object id) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        response.put("id", id);
        return response;
    }

    private static String written(Map<String, ?> response) {
        return JsonMapper.shared().writeValueAsString(response);
    }

    /// Takes the SDK's handler; the messages come by `answer`.
    private static final class Transport implements McpStatelessServerTransport {

        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            this.handler = given;
        }

        McpStatelessServerHandler handler() {
            return Objects.requireNonNull(this.handler);
        }

        @Override
        public List<String> protocolVersions() {
            // of a revision that it does not speak the SDK offers the last one
            return EARLIER.reversed();
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

    }

}
