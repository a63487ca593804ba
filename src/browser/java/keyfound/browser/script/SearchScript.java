package keyfound.browser.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.en.BareKStem;
import org.teavm.jso.JSExport;

import keyfound.browser.MissingShardsException;
import keyfound.browser.ShardedIndex;
import keyfound.browser.Shards;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.Difference;
import keyfound.search.Facet;
import keyfound.search.Facets;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.Lookalikes;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Suggestion;
import keyfound.text.JsonNames;
import keyfound.text.LowerCase;
import keyfound.text.analysis.Stemmer;

/// What the script of a static site offers to the page: the calls of the JSON API, in the
/// same shapes. Each answers with JSON, or with `{"missing": […]}`: the pieces of the
/// index to put before the call is repeated.
public final class SearchScript {

    private static final int MOST_OFFERS = 8;

    private static final int GUESSED = 400;

    private static final Shards SHARDS = new Shards();

    private static Optional<ShardedIndex> index = Optional.empty();

    private SearchScript() {
    }

    public static void main(String[] arguments) {
        // the page calls the methods below
    }

    /// @param name of a piece of the index, or of the texts that the script carries
    @JSExport
    public static void keyfoundPut(String name, String piece) {
        CarriedTexts.put(name, piece);
        SHARDS.put(name, piece);
    }

    /// @param filters `lang`, `tag` and `collection`, each followed by its value
    /// @param whole with snippets and facets
    @JSExport
    public static String keyfoundSearch(String text, String[] filters, int page, int size, boolean whole) {
        return answer(text, () -> {
            SearchQuery query = new SearchQuery(text, filter(filters, "lang").findFirst(),
                    filter(filters, "tag").collect(Collectors.toSet()),
                    filter(filters, "collection").findFirst().map(CollectionId::new), page, size,
                    whole ? Facets.Wanted.YES : Facets.Wanted.NO);
            return json(whole ? index().search(query) : index().searchBriefly(query));
        });
    }

    private static Stream<String> filter(String[] filters, String name) {
        return IntStream.range(0, filters.length / 2)
            .filter(at -> filters[2 * at].equals(name))
            .mapToObj(at -> filters[2 * at + 1]);
    }

    @JSExport
    public static String keyfoundSuggest(String typed) {
        return answer("", () -> Json
            .object(json -> json.list("suggestions", index().suggest(typed, MOST_OFFERS), SearchScript::json)));
    }

    /// `null` for an entry that was not found before.
    @JSExport
    public static String keyfoundEntry(String id) {
        return answer("", () -> index().entry(new EntryId(id)).map(SearchScript::json).orElse("null"));
    }

    /// The classes read their word lists when they are first used, so nothing is asked of
    /// them before the lists are there.
    /// @param text in which words are looked for
    private static String answer(String text, Supplier<String> asked) {
        if (!CarriedTexts.hasLists()) {
            Set<String> first = new LinkedHashSet<>(List.of(CarriedTexts.LISTS, "h"));
            stemsGuessed(text).forEach(first::add);
            return missing(first);
        }
        try {
            return asked.get();
        }
        catch (MissingShardsException missing) {
            return missing(missing.names());
        }
    }

    private static String missing(Set<String> names) {
        return Json.object(json -> json.list("missing", names, Json::quoted));
    }

    /// What the words of a short text will need, so that they come with the lists. Of a
    /// longer one only a part is searched for.
    private static Stream<String> stemsGuessed(String text) {
        if (text.length() > GUESSED) {
            return Stream.empty();
        }
        return Stream.of(LowerCase.of(text).split("[^a-z]+")).flatMap(word -> CarriedTexts.stemsFor(word).stream());
    }

    private static ShardedIndex index() {
        if (index.isEmpty()) {
            index = Optional.of(new ShardedIndex(SHARDS, new Stemmer(new BareKStem()), CarriedTexts::stemsFor));
        }
        return index.orElseThrow();
    }

    private static String json(SearchResult result) {
        List<Lookalikes.Choice> choices = result.contrast().map(Lookalikes::choices).orElse(List.of());
        return Json.object(json -> json.text("verdict", JsonNames.of(result.verdict()))
            .number("total", result.total())
            .raw("query", Json.object(query -> query.text("kind", JsonNames.of(result.reading().kind()))
                .text("signature", result.reading().signature())))
            .list("hits", result.hits(), SearchScript::json)
            .list("contrast", choices, SearchScript::json)
            .raw("facets", json(result.facets())));
    }

    private static String json(Facets facets) {
        return Json.object(json -> json.list("langs", facets.langs(), SearchScript::json)
            .list("tags", facets.tags(), SearchScript::json)
            .list("collections", facets.collections(), SearchScript::jsonOfCollection));
    }

    private static String jsonOfCollection(Facet facet) {
        return Json.object(json -> json.text("value", facet.value())
            .text("text", index().title(facet.value()))
            .number("count", facet.count()));
    }

    private static String json(Facet facet) {
        return Json.object(json -> json.text("value", facet.value()).number("count", facet.count()));
    }

    private static String json(Hit hit) {
        return Json.object(json -> {
            json.text("id", hit.entry().id().value())
                .text("url", address(hit.entry().id()))
                .text("question", hit.question().text())
                .ranges("questionHighlights", hit.question().highlights())
                .text("collection", hit.entry().collection().value())
                .text("lang", hit.entry().lang())
                .list("tags", hit.entry().tags(), Json::quoted)
                .text("verdict", JsonNames.of(hit.verdict()))
                .text("snippet", hit.snippet().text())
                .ranges("snippetHighlights", hit.snippet().highlights())
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
