package keyfound.mcp.tool;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import keyfound.mcp.base.KnowledgeBase;
import keyfound.mcp.base.Reports;
import keyfound.search.BusyException;
import keyfound.search.storage.SearchUnavailableException;

/// A tool as the SDK takes it, from what this program says of one.
///
/// @param takes JSON Schema of the arguments; the SDK refuses what does not fit
/// @param gives JSON Schema of the structured result
/// @param telling whether it changes what is known here
record ToolSpec(String name, String title, String description, String takes, String gives, boolean telling) {

    private static final Logger log = LoggerFactory.getLogger(ToolSpec.class);

    private static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.shared());

    SyncToolSpecification calling(BiFunction<KnowledgeBase, Arguments, ToolResult> call) {
        McpSchema.Tool tool = McpSchema.Tool.builder(this.name, JSON, this.takes)
            .title(this.title)
            .description(this.description)
            .outputSchema(JSON, this.gives)
            .annotations(McpSchema.ToolAnnotations.builder()
                .readOnlyHint(!this.telling)
                .destructiveHint(false)
                .idempotentHint(!this.telling)
                .openWorldHint(false)
                .build())
            .build();
        return new SyncToolSpecification(tool,
                (context, request) -> result(call, CallContext.base(context), new Arguments(request.arguments())));
    }

    private static McpSchema.CallToolResult result(BiFunction<KnowledgeBase, Arguments, ToolResult> call,
            KnowledgeBase base, Arguments arguments) {
        try {
            return call.apply(base, arguments).json();
        }
        catch (BusyException _) {
            return ToolResult.failed("Too much is searched at the moment. Try again in a few seconds.").json();
        }
        catch (SearchUnavailableException _) {
            return ToolResult.failed("The search cluster does not answer. Try again in a few seconds.").json();
        }
        catch (Reports.RefusedReportException refused) {
            return ToolResult.failed(String.valueOf(refused.getMessage())).json();
        }
        catch (RuntimeException unforeseen) {
            log.error("no answer to an agent's call", unforeseen);
            return ToolResult.failed("The server failed on this call; its log says why.").json();
        }
    }

    /// The arguments of a call; their types were checked against the schema.
    record Arguments(Map<String, Object> values) {

        String text(String name) {
            return optional(name).orElse("");
        }

        Optional<String> optional(String name) {
            return Optional.ofNullable(this.values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
        }

        boolean flag(String name) {
            return Boolean.TRUE.equals(this.values.get(name));
        }

        int number(String name, int otherwise) {
            return (this.values.get(name) instanceof Number number) ? number.intValue() : otherwise;
        }

    }

    /// @param text for the model
    /// @param structured the same for a program; empty when the call failed
    record ToolResult(String text, Map<String, Object> structured, boolean failed) {

        static ToolResult of(String text, Map<String, Object> structured) {
            return new ToolResult(text, structured, false);
        }

        static ToolResult failed(String text) {
            return new ToolResult(text, Map.of(), true);
        }

        McpSchema.CallToolResult json() {
            McpSchema.CallToolResult.Builder result = McpSchema.CallToolResult.builder()
                .addTextContent(this.text)
                .isError(this.failed);
            return (this.failed ? result : result.structuredContent(this.structured)).build();
        }

    }

}
