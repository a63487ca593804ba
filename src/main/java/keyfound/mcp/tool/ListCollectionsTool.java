package keyfound.mcp.tool;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;

import keyfound.mcp.base.KnowledgeBase;

/// What the knowledge base is about.
final class ListCollectionsTool {

    private static final ToolSpec SPEC = new ToolSpec("list_collections", "List the collections",
            "Lists what the knowledge base is about: its collections, each with the number of its answers.", """
                    {"type": "object", "additionalProperties": false}""", """
                    {"type": "object", "required": ["collections"], "properties": {
                      "collections": {"type": "array", "items": {"type": "object", "properties": {
                        "id": {"type": "string"}, "title": {"type": "string"}, "lang": {"type": "string"},
                        "entries": {"type": "integer"}, "url": {"type": "string"}}}}}}""", false);

    private ListCollectionsTool() {
    }

    static SyncToolSpecification tool() {
        return SPEC.calling((base, _) -> result(base.collections()));
    }

    private static ToolSpec.ToolResult result(List<KnowledgeBase.Listed> listed) {
        String text = listed.stream()
            .map(one -> "- " + one.collection().title() + " (" + one.collection().id() + ", " + one.collection().lang()
                    + "): " + one.entries() + "\n")
            .collect(Collectors.joining());
        return ToolSpec.ToolResult.of(text.isEmpty() ? "There is nothing here yet.\n" : text,
                Map.of("collections", listed.stream().map(ListCollectionsTool::json).toList()));
    }

    private static Map<String, Object> json(KnowledgeBase.Listed one) {
        return Map.of("id", one.collection().id().value(), "title", one.collection().title(), "lang",
                one.collection().lang(), "entries", one.entries(), "url", one.address());
    }

}
