package keyfound.mcp.tool;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema;

/// A prompt that people pick from a menu.
public final class AgentPrompts {

    private AgentPrompts() {
    }

    public static List<SyncPromptSpecification> all() {
        McpSchema.Prompt prompt = new McpSchema.Prompt("explain", "Explain an error",
                "Looks an error up in the knowledge base and explains what to do.",
                List.of(new McpSchema.PromptArgument("error", "The output as it is.", true)));
        return List.of(new SyncPromptSpecification(prompt, (_, request) -> {
            Map<String, Object> arguments = Objects.requireNonNullElse(request.arguments(), Map.of());
            String error = Objects.toString(arguments.get("error"), "");
            String text = "Call match_error with the output below. If it is known, explain the answer in your own words "
                    + "and give its address. If it is similar, say what differs. If it is unknown, say so before you "
                    + "suggest anything.\n\n" + error;
            return new McpSchema.GetPromptResult("Explain an error",
                    List.of(new McpSchema.PromptMessage(McpSchema.Role.USER, new McpSchema.TextContent(text))));
        }));
    }

}
