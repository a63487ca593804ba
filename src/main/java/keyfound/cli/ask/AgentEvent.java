package keyfound.cli.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an agent tells its hook after a tool was used. Claude Code and Gemini CLI write
/// `hook_event_name`, `tool_response` and `error`; GitHub Copilot writes `toolName` and
/// `error`.
///
/// @param name of the event, which the answer repeats; empty where agents tell none
/// @param output what the tool printed; never blank
public record AgentEvent(String name, String output) {

    /// Where a tool's result holds what was printed.
    private static final List<String> PRINTED = List.of("stdout", "stderr", "output", "error", "llmContent");

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @return empty when the text is no event, or its tool printed nothing
    public static Optional<AgentEvent> of(String text) {
        try {
            JsonNode event = JSON.readTree(text);
            String output = (event.path("error").asString("") + "\n" + printed(event.path("tool_response"))).strip();
            boolean interrupted = event.path("is_interrupt").asBoolean(false);
            return (output.isEmpty() || interrupted) ? Optional.empty()
                    : Optional.of(new AgentEvent(event.path("hook_event_name").asString(""), output));
        }
        catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String printed(JsonNode response) {
        return response.isString() ? response.asString()
                : PRINTED.stream()
                    .map(name -> response.path(name).asString(""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
    }

    /// The call of a tool that looks the output up.
    public String call() {
        return JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params",
                Map.of("name", "match_error", "arguments", Map.of("text", this.output))));
    }

    /// @return the text of the answer when the error is known
    public static Optional<String> known(String answer) {
        JsonNode result = JSON.readTree(answer).path("result");
        boolean known = result.path("structuredContent").path("verdict").asString("").equals("known");
        return known ? Optional.of(result.path("content").path(0).path("text").asString("")) : Optional.empty();
    }

    /// The answer as the agent takes it.
    public Map<String, Object> context(String answer) {
        String text = "This error is answered in the team's knowledge base.\n" + answer;
        return this.name.isEmpty() ? Map.of("additionalContext", text)
                : Map.of("hookSpecificOutput", Map.of("hookEventName", this.name, "additionalContext", text));
    }

}
