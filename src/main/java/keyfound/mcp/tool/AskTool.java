package keyfound.mcp.tool;

import java.util.Map;
import java.util.Optional;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;

import keyfound.mcp.base.Reports;

/// A question to the team about an error that is not known yet.
final class AskTool {

    static final String NAME = "ask";

    static final String TOKEN_NEEDED = "This needs a token of the knowledge base that may vote; only people of the team "
            + "can make one.";

    private static final ToolSpec SPEC = new ToolSpec(NAME, "Ask the team",
            "Asks the people behind the knowledge base about an error for which match_error said 'unknown'. Secrets are "
                    + "hidden before anything is kept.",
            """
                    {"type": "object", "additionalProperties": false, "required": ["question"], "properties": {
                      "question": {"type": "string", "minLength": 1, "maxLength": 4000,
                        "description": "The lines of the error that tell most."},
                      "context": {"type": "string", "maxLength": 1000, "description": "What was being done."}}}""", """
                    {"type": "object", "required": ["url"], "properties": {
                      "url": {"type": "string", "description": "The private address of the answer to come."}}}""",
            true);

    private AskTool() {
    }

    static SyncToolSpecification tool() {
        return SPEC.calling((base, given) -> {
            Optional<Reports> reports = base.reports();
            if (reports.isEmpty()) {
                return ToolSpec.ToolResult.failed(TOKEN_NEEDED);
            }
            String address = reports.get().ask(given.text("question"), given.optional("context"));
            return ToolSpec.ToolResult.of("Asked. The answer will appear at " + address + "\n", Map.of("url", address));
        });
    }

}
