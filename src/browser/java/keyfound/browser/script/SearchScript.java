package keyfound.browser.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.lucene.analysis.en.BareKStem;
import org.teavm.jso.JSExport;

import keyfound.browser.MissingShardsException;
import keyfound.browser.ShardedIndex;
import keyfound.browser.Shards;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.Difference;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.Lookalikes;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Suggestion;
import keyfound.text.JsonNames;
import keyfound.text.analysis.Stemmer;

/// What the script of a static site offers to the page: the calls of the JSON API, in the
/// same shapes. Each answers with JSON, or with `{"missing": […]}`: the pieces of the
/// index to put before the call is repeated.
public final class SearchScript {

    private static final int MOST_OFFERS = 8;

    private static final Shards SHARDS = new Shards();

    private static final ShardedIndex INDEX = new ShardedIndex(SHARDS, new Stemmer(new BareKStem()));

    private SearchScript() {
    }

    public static void main(String[] arguments) {
        // the page calls the methods below
    }

    @JSExport
    public static void keyfoundPut(String name, String piece) {
        SHARDS.put(name, piece);
    }

    /// @param collection id to which the search is narrowed; empty for all
    @JSExport
    public static String keyfoundSearch(String text, String collection, int size) {
        Optional<CollectionId> only = collection.isEmpty() ? Optional.empty()
                : Optional.of(new CollectionId(collection));
        return answer(() -> json(
                INDEX.search(new SearchQuery(text, Optional.empty(), Set.of(), only, 1, size))));
    }

    @JSExport
    public static String keyfoundSuggest(String typed) {
        return answer(() -> Json
            .object(json -> json.list("suggestions", INDEX.suggest(typed, MOST_OFFERS), SearchScript::json)));
    }

    /// `null` for an entry that was not found before.
    @JSExport
    public static String keyfoundEntry(String id) {
        return answer(() -> INDEX.entry(new EntryId(id)).map(SearchScript::json).orElse("null"));
    }

    private static String answer(Supplier<String> asked) {
        try {
            return asked.get();
        }
        catch (MissingShardsException missing) {
            return Json.object(json -> json.list("missing", missing.names(), Json::quoted));
        }
    }

    private static String json(SearchResult result) {
        List<Lookalikes.Choice> choices = result.contrast().map(Lookalikes::choices).orElse(List.of());
        return Json.object(json -> json.text("verdict", JsonNames.of(result.verdict()))
            .number("total", result.total())
            .raw("query", Json.object(query -> query.text("kind", JsonNames.of(result.reading().kind()))
                .text("signature", result.reading().signature())))
            .list("hits", result.hits(), SearchScript::json)
            .list("contrast", choices, SearchScript::json));
    }

    private static String json(Hit hit) {
        return Json.object(json -> {
            json.text("id", hit.entry().id().value())
                .text("url", address(hit.entry().id()))
                .text("question", hit.question().text())
                .ranges("questionHighlights", hit.question().highlights())
                .text("collection", hit.entry().collection().value())
                .text("lang", hit.entry().lang())
                .text("verdict", JsonNames.of(hit.verdict()))
                .list("matched", hit.matched(), SearchScript::json);
            hit.difference().ifPresent(difference -> json.raw("difference", json(difference)));
        });
    }

    private static String json(LineMatch match) {
        return Json
            .object(json -> json.number("line", match.line()).text("text", match.text()).ranges("columns",
                    match.highlights()));
    }

    private static String json(Difference difference) {
        return Json.object(json -> json.text("kind", JsonNames.of(difference.kind()))
            .text("brought", difference.brought())
            .text("written", difference.written()));
    }

    private static String json(Lookalikes.Choice choice) {
        return Json.object(json -> json.text("id", choice.entry().id().value())
            .text("url", address(choice.entry().id()))
            .text("question", choice.entry().question())
            .text("message", choice.message().text())
            .ranges("columns", choice.message().highlights()));
    }

    private static String json(Suggestion suggestion) {
        return Json.object(json -> json.text("id", suggestion.entry().id().value())
            .text("lang", suggestion.entry().lang())
            .text("text", suggestion.text().text())
            .ranges("highlights", suggestion.text().highlights()));
    }

    private static String json(Entry entry) {
        return Json.object(json -> json.text("id", entry.id().value())
            .text("url", address(entry.id()))
            .text("lang", entry.lang())
            .raw("question", Json.object(question -> question.text("text", entry.question().text())))
            .raw("answer", Json.object(answer -> answer.text("html", entry.answer().html().html()))));
    }

    /// Relative to the root of the site.
    private static String address(EntryId id) {
        return "q/" + id.value() + ".html";
    }

}
