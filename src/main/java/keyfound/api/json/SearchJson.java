package keyfound.api.json;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Facets;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.text.JsonNames;

/// The result of a search.
@Schema(name = "SearchResult", description = "What was found for a question or a paste.")
public record SearchJson(@Schema(description = "Whether the knowledge base knows what was brought.", allowableValues = {
        "known", "similar", "unknown" }) String verdict,
        @Schema(description = "Hits on all pages; of what is unknown the near ones. 1000 stands for 1,000 or more.",
                example = "3") long total,
        @Schema(description = "Milliseconds inside the search engine.", example = "4") long tookMs,
        @Schema(description = "This page, 1-based.", example = "1") int page,
        @Schema(description = "Hits a page.", example = "20") int size,
        @Schema(description = "How the text was read.") ReadingJson query,
        @Schema(description = "The hits of this page, best first.") List<HitJson> hits,
        @Schema(description = "Ids of known hits below the first one that explain other lines of the paste.") List<String> alsoHere,
        @Schema(description = "Entries among the hits whose messages are nearly the same, with the words that tell them "
                + "apart: which one do you have? Empty when there is nothing to choose; on the first page only.") List<ContrastJson> contrast,
        @Schema(description = "Values to narrow the result to, with the parameter `facets=true`; null otherwise.",
                nullable = true) Optional<FacetsJson> facets,
        @Schema(description = "The text with a misspelt word corrected, when that finds more; null otherwise.",
                nullable = true) Optional<String> suggestion){

    public static SearchJson of(SearchQuery query, SearchResult result, ApiLinks links) {
        return new SearchJson(JsonNames.of(result.verdict()), result.total(), result.took().toMillis(), query.page(),
                query.size(), ReadingJson.of(result.reading()),
                result.hits().stream().map(hit -> HitJson.of(hit, links)).toList(),
                result.alsoHere().stream().map(hit -> hit.entry().id().value()).toList(),
                result.contrast()
                    .stream()
                    .flatMap(contrast -> contrast.choices().stream())
                    .map(choice -> ContrastJson.of(choice, links))
                    .toList(),
                (query.facets() == Facets.Wanted.NO) ? Optional.empty() : Optional.of(FacetsJson.of(result.facets())),
                result.suggestion());
    }

}
