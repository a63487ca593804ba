package keyfound.mcp.tool;

import java.util.Map;
import java.util.Optional;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.mcp.base.KnowledgeBase;

/// One whole answer by its id.
final class GetAnswerTool {

    private static final ToolSpec SPEC = new ToolSpec("get_answer", "Get an answer",
            "Gives the whole answer of an id that match_error or search told.", """
                    {"type": "object", "additionalProperties": false, "required": ["id"], "properties": {
                      "id": {"type": "string", "minLength": 1}}}""", """
                    {"type": "object", "required": ["id", "question", "markdown"], "properties": {
                      "id": {"type": "string"}, "question": {"type": "string"}, "lang": {"type": "string"},
                      "url": {"type": "string"}, "markdown": {"type": "string"}}}""", false);

    private GetAnswerTool() {
    }

    static SyncToolSpecification tool() {
        return SPEC.calling((base, given) -> find(given.text("id"), base).map(entry -> result(entry, base))
            .orElseGet(() -> ToolSpec.ToolResult.failed("No entry has the id '" + given.text("id") + "'.")));
    }

    /// @param id as it was sent, valid or not
    static Optional<Entry> find(String id, KnowledgeBase base) {
        return EntryId.isValid(id) ? base.entry(new EntryId(id)) : Optional.empty();
    }

    private static ToolSpec.ToolResult result(Entry entry, KnowledgeBase base) {
        QuotedAnswer answer = QuotedAnswer.whole(entry);
        Map<String, Object> json = ResultShapes.entry(entry.outline(), base);
        json.put("markdown", answer.markdown());
        return ToolSpec.ToolResult.of("question: " + entry.question().text() + "\naddress: " + base.address(entry.id())
                + "\n\n" + answer.text(), json);
    }

}
