package keyfound.mcp.tool;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;

import keyfound.entry.Entry;
import keyfound.mcp.base.KnowledgeBase;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.text.JsonNames;
import keyfound.text.WholeCharacters;

/// From an error message or a log to its answer, verdict first.
final class MatchErrorTool {

    private static final int MOST_OTHERS = 3;

    /// Of the whole text in UTF-8, unless all of the answer is asked for.
    private static final int MOST_BYTES = 2048;

    /// For the question, the address and the marks of the quotation.
    private static final int AROUND_BYTES = 560;

    private static final int LEAST_ANSWER_BYTES = 400;

    private static final int LONGEST_LINE = 120;

    private static final ToolSpec SPEC = new ToolSpec("match_error", "Match an error",
            "Finds the written answer to an error. Call it first when a command, build, test or program fails. Pass "
                    + "the output as it is: a message, a log, a stack trace, up to 8 MiB. The verdict is 'known' (the "
                    + "answer is for exactly this error), 'similar' (what differs is told) or 'unknown'.",
            """
                    {"type": "object", "additionalProperties": false, "required": ["text"], "properties": {
                      "text": {"type": "string", "minLength": 1, "description": "The output as it is."},
                      "lang": {"type": "string", "description": "Only answers in this language, such as en or zh."},
                      "full": {"type": "boolean", "description": "The whole answer, however long."}}}""", """
                    {"type": "object", "required": ["verdict", "others"], "properties": {
                      "verdict": {"enum": ["known", "similar", "unknown"]},
                      "line": {"type": "object", "properties": {
                        "number": {"type": "integer"}, "text": {"type": "string"}}},
                      "signature": {"type": "string", "description": "The stable part of the error."},
                      "difference": {"type": "object", "properties": {
                        "kind": {"enum": ["other-code", "other-name", "other-words"]},
                        "brought": {"type": "string"}, "written": {"type": "string"}}},
                      "answer": {"type": "object", "properties": {
                        "id": {"type": "string"}, "question": {"type": "string"}, "lang": {"type": "string"},
                        "url": {"type": "string"}, "markdown": {"type": "string"}, "cut": {"type": "boolean"}}},
                      "choices": {"type": "array", "description": "Entries with nearly the same message.",
                        "items": {"type": "object"}},
                      "others": {"type": "array", "items": {"type": "object"}}}}""", false);

    private MatchErrorTool() {
    }

    static SyncToolSpecification tool() {
        return SPEC.calling((base, given) -> {
            SearchQuery query = new SearchQuery(given.text("text"), given.optional("lang"), Set.of(), Optional.empty(),
                    1, SearchQuery.DEFAULT_SIZE);
            return result(base.search(query), given.flag("full"), base);
        });
    }

    private static ToolSpec.ToolResult result(KnowledgeBase.Found found, boolean full, KnowledgeBase base) {
        SearchResult result = found.result();
        boolean answered = result.verdict() != Verdict.UNKNOWN;
        Optional<Hit> first = result.hits().stream().findFirst().filter(_ -> answered);
        Optional<Entry> best = found.best().filter(_ -> answered);
        List<Hit> others = result.hits().stream().skip(answered ? 1 : 0).limit(MOST_OTHERS).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(verdict(result.verdict())).append('\n');
        json.put("verdict", JsonNames.of(result.verdict()));
        first.flatMap(hit -> hit.matched().stream().findFirst()).ifPresent(match -> {
            text.append("line ").append(match.line()).append(": ").append(shown(match)).append('\n');
            json.put("line", Map.of("number", match.line(), "text", shown(match)));
        });
        if (!result.reading().signature().isEmpty()) {
            json.put("signature", result.reading().signature());
        }
        first.flatMap(Hit::difference).ifPresent(difference -> {
            text.append("difference: ").append(shortened(ResultShapes.sentence(difference))).append('\n');
            json.put("difference", ResultShapes.difference(difference));
        });
        result.contrast().ifPresent(contrast -> {
            text.append("nearly the same message in: ")
                .append(shortened(String.join(", ",
                        contrast.choices().stream().map(choice -> choice.entry().id().value()).toList())))
                .append('\n');
            json.put("choices", ResultShapes.choices(contrast, base));
        });
        String near = near(others);
        best.ifPresent(entry -> {
            int left = MOST_BYTES - bytes(text.toString()) - bytes(near) - AROUND_BYTES;
            QuotedAnswer answer = full ? QuotedAnswer.whole(entry)
                    : QuotedAnswer.upTo(Math.max(LEAST_ANSWER_BYTES, left), entry);
            text.append("question: ").append(shortened(entry.question().text())).append('\n');
            text.append("address: ").append(base.address(entry.id())).append("\n\n").append(answer.text());
            Map<String, Object> told = ResultShapes.entry(entry.outline(), base);
            told.put("markdown", answer.markdown());
            told.put("cut", answer.cut());
            json.put("answer", told);
        });
        if (full || bytes(text.toString()) + bytes(near) <= MOST_BYTES) {
            text.append(near);
        }
        json.put("others", others.stream().map(hit -> ResultShapes.entry(hit.entry(), base)).toList());
        return ToolSpec.ToolResult.of(text.toString(), json);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case KNOWN -> "known: the answer below is for this error.";
            case SIMILAR -> "similar: the answer below is for a similar error; check the difference.";
            case UNKNOWN -> "unknown: nobody has written an answer to this error yet.";
        };
    }

    private static String near(List<Hit> others) {
        StringBuilder near = new StringBuilder();
        others.forEach(hit -> near.append("- ")
            .append(shortened(hit.entry().question()))
            .append(" (")
            .append(hit.entry().id())
            .append(")\n"));
        return others.isEmpty() ? "" : "\nnot the answer, but near:\n" + near;
    }

    private static String shown(LineMatch match) {
        return shortened(match.text().strip());
    }

    private static String shortened(String line) {
        return (line.length() <= LONGEST_LINE) ? line : WholeCharacters.head(line, LONGEST_LINE) + "…";
    }

}
