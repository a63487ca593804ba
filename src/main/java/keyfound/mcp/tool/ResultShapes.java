package keyfound.mcp.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import keyfound.entry.EntryOutline;
import keyfound.mcp.base.KnowledgeBase;
import keyfound.search.Difference;
import keyfound.search.Hit;
import keyfound.search.Lookalikes;
import keyfound.text.JsonNames;

/// Parts of a result as JSON; the names are those of the HTTP API.
final class ResultShapes {

    private ResultShapes() {
    }

    static Map<String, Object> entry(EntryOutline entry, KnowledgeBase base) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().value());
        json.put("question", entry.question());
        json.put("lang", entry.lang());
        json.put("url", base.address(entry.id()));
        return json;
    }

    static Map<String, Object> hit(Hit hit, KnowledgeBase base) {
        Map<String, Object> json = entry(hit.entry(), base);
        json.put("verdict", JsonNames.of(hit.verdict()));
        json.put("snippet", hit.snippet().text());
        return json;
    }

    static Map<String, Object> difference(Difference difference) {
        return Map.of("kind", JsonNames.of(difference.kind()), "brought", difference.brought(), "written",
                difference.written());
    }

    static String sentence(Difference difference) {
        return switch (difference.kind()) {
            case OTHER_CODE ->
                "same message, other code: " + difference.brought() + ", the answer is for " + difference.written();
            case OTHER_NAME ->
                "same message, other name: " + difference.brought() + ", the answer is for " + difference.written();
            case OTHER_WORDS ->
                "other words: \"" + difference.brought() + "\", the answer is for \"" + difference.written() + "\"";
        };
    }

    static List<Map<String, Object>> choices(Lookalikes lookalikes, KnowledgeBase base) {
        return lookalikes.choices().stream().map(choice -> {
            Map<String, Object> json = entry(choice.entry(), base);
            json.put("message", choice.message().text());
            json.put("brought", choice.brought());
            return json;
        }).toList();
    }

}
