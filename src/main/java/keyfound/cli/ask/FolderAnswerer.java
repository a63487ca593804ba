package keyfound.cli.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import keyfound.cli.local.KeptIndex;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.search.Difference;
import keyfound.search.Hit;
import keyfound.search.LineMatch;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.print.EntryText;
import keyfound.search.print.ResultText;
import keyfound.text.JsonNames;

/// Asks a content folder, without a server.
final class FolderAnswerer implements Answerer {

    private final KeptIndex kept;

    private final Optional<String> lang;

    FolderAnswerer(Path content, Optional<String> lang) throws IOException {
        this.kept = KeptIndex.of(content);
        this.lang = lang;
    }

    @Override
    public Finding find(String text) {
        SearchResult result = search(text);
        return new Finding(result.verdict(), result.hits().stream().findFirst().map(FolderAnswerer::best),
                json(result));
    }

    @Override
    public Told tell(String text) {
        SearchResult result = search(text);
        Optional<Entry> best = result.hits()
            .stream()
            .findFirst()
            .flatMap(hit -> this.kept.index().entry(hit.entry().id()));
        return new Told(result.verdict(), new ResultText(result, best, EntryId::path, Locale.getDefault()).text());
    }

    @Override
    public String markdown(Finding.Best best) {
        return this.kept.index()
            .entry(new EntryId(best.id()))
            .map(entry -> "# " + entry.question().text() + "\n\n" + EntryText.of(entry).markdown() + "\n")
            .orElse("");
    }

    private SearchResult search(String text) {
        return this.kept.index()
            .search(new SearchQuery(text, this.lang, Set.of(), Optional.empty(), 1, SearchQuery.DEFAULT_SIZE));
    }

    private static Finding.Best best(Hit hit) {
        Optional<LineMatch> line = hit.matched().stream().findFirst();
        return new Finding.Best(hit.entry().id().value(), hit.question().text(), hit.entry().id().path(),
                line.map(LineMatch::line).orElse(0), line.map(LineMatch::text).orElse("").strip());
    }

    private static Map<String, Object> json(SearchResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", JsonNames.of(result.verdict()));
        json.put("total", result.total());
        json.put("tookMs", result.took().toMillis());
        json.put("query",
                Map.of("kind", JsonNames.of(result.reading().kind()), "signature", result.reading().signature()));
        json.put("hits", result.hits().stream().map(FolderAnswerer::json).toList());
        result.suggestion().ifPresent(better -> json.put("suggestion", better));
        return json;
    }

    private static Map<String, Object> json(Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", hit.entry().id().value());
        json.put("url", hit.entry().id().path());
        json.put("question", hit.question().text());
        json.put("collection", hit.entry().collection().value());
        json.put("lang", hit.entry().lang());
        json.put("score", hit.score());
        json.put("verdict", JsonNames.of(hit.verdict()));
        json.put("snippet", hit.snippet().text());
        List<Map<String, Object>> matched = hit.matched()
            .stream()
            .map(match -> Map.<String, Object>of("line", match.line(), "text", match.text()))
            .toList();
        json.put("matched", matched);
        hit.difference().ifPresent(difference -> json.put("difference", json(difference)));
        return json;
    }

    private static Map<String, Object> json(Difference difference) {
        return Map.of("kind", JsonNames.of(difference.kind()), "brought", difference.brought(), "written",
                difference.written());
    }

    @Override
    public void close() throws IOException {
        this.kept.close();
    }

}
