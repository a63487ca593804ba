package keyfound.mcp.tool;

import java.util.Map;
import java.util.Optional;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;

import keyfound.entry.Entry;
import keyfound.mcp.base.Reports;

/// Whether an answer helped, told by the agent that followed it.
final class ReportOutcomeTool {

    static final String NAME = "report_outcome";

    private static final ToolSpec SPEC = new ToolSpec(NAME, "Report an outcome",
            "Tells the team whether an answer fixed the error. Report only what you have seen yourself, once.", """
                    {"type": "object", "additionalProperties": false, "required": ["id", "outcome"], "properties": {
                      "id": {"type": "string", "minLength": 1},
                      "outcome": {"enum": ["fixed", "failed"]}}}""", """
                    {"type": "object", "required": ["id", "outcome"], "properties": {
                      "id": {"type": "string"}, "outcome": {"type": "string"}}}""", true);

    private ReportOutcomeTool() {
    }

    static SyncToolSpecification tool() {
        return SPEC.calling((base, given) -> {
            Optional<Reports> reports = base.reports();
            Optional<Entry> entry = GetAnswerTool.find(given.text("id"), base);
            if (reports.isEmpty()) {
                return ToolSpec.ToolResult.failed(AskTool.TOKEN_NEEDED);
            }
            if (entry.isEmpty()) {
                return ToolSpec.ToolResult.failed("No entry has the id '" + given.text("id") + "'.");
            }
            String outcome = given.text("outcome");
            String told = reports.get().outcome(entry.get().id(), outcome.equals("fixed"));
            return ToolSpec.ToolResult.of(told, Map.of("id", entry.get().id().value(), "outcome", outcome));
        });
    }

}
