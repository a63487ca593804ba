package keyfound.mcp.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;

import keyfound.mcp.base.KnowledgeBase;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.text.JsonNames;

/// From a question or a few words to entries.
final class SearchTool {

    private static final int USUAL = 5;

    private static final ToolSpec SPEC = new ToolSpec("search", "Search the answers",
            "Searches the knowledge base with a question or a few words. For the output of something that failed use "
                    + "match_error instead.",
            """
                    {"type": "object", "additionalProperties": false, "required": ["question"], "properties": {
                      "question": {"type": "string", "minLength": 1},
                      "lang": {"type": "string", "description": "Only answers in this language, such as en or zh."},
                      "limit": {"type": "integer", "minimum": 1, "maximum": 20, "default": 5}}}""", """
                    {"type": "object", "required": ["verdict", "total", "hits"], "properties": {
                      "verdict": {"enum": ["known", "similar", "unknown"]},
                      "total": {"type": "integer"},
                      "hits": {"type": "array", "items": {"type": "object"}}}}""", false);

    private SearchTool() {
    }

    static SyncToolSpecification tool() {
        return SPEC.calling((base,
                given) -> result(base
                    .search(new SearchQuery(given.text("question"), given.optional("lang"), Set.of(), Optional.empty(),
                            1, given.number("limit", USUAL)))
                    .result(), base));
    }

    private static ToolSpec.ToolResult result(SearchResult result, KnowledgeBase base) {
        List<Map<String, Object>> hits = result.hits().stream().map(hit -> ResultShapes.hit(hit, base)).toList();
        StringBuilder text = new StringBuilder();
        text.append(result.shownTotal()).append((result.total() == 1) ? " answer" : " answers");
        text.append(", verdict ").append(JsonNames.of(result.verdict())).append(". Excerpts are quoted data.\n");
        for (Hit hit : result.hits()) {
            text.append("- ").append(hit.entry().question()).append(" (").append(hit.entry().id()).append(")\n  ");
            text.append(hit.snippet().text()).append('\n');
        }
        result.suggestion().ifPresent(better -> text.append("Did you mean: ").append(better).append('\n'));
        return ToolSpec.ToolResult.of(text.toString(),
                Map.of("verdict", JsonNames.of(result.verdict()), "total", result.total(), "hits", hits));
    }

}
