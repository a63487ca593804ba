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
        McpSchema.Prompt prompt = McpSchema.Prompt.builder("explain")
            .title("Explain an error")
            .description("Looks an error up in the knowledge base and explains what to do.")
            .arguments(List.of(McpSchema.PromptArgument.builder("error")
                .description("The output as it is.")
                .required(true)
                .build()))
            .build();
        return List.of(new SyncPromptSpecification(prompt, (_, request) -> {
            Map<String, Object> arguments = Objects.requireNonNullElse(request.arguments(), Map.of());
            String error = Objects.toString(arguments.get("error"), "");
            String text = "Call match_error with the output below. If it is known, explain the answer in your own words "
                    + "and give its address. If it is similar, say what differs. If it is unknown, say so before you "
                    + "suggest anything.\n\n" + error;
            return McpSchema.GetPromptResult.builder(List
                .of(McpSchema.PromptMessage.builder(McpSchema.Role.USER, McpSchema.TextContent.builder(text).build())
                    .build()))
                .description("Explain an error")
                .build();
        }));
    }

}
