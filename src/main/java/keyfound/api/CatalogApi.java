package keyfound.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiLinks;
import keyfound.api.json.CollectionsJson;
import keyfound.api.json.SuggestionsJson;
import keyfound.api.json.TagsJson;
import keyfound.api.json.WrongParameterException;
import keyfound.publication.source.FileOrigins;

/// Lists of collections and tags, and suggestions while somebody types.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Catalog", description = "What there is to find.")
class CatalogApi {

    private static final int MOST_SUGGESTIONS = 20;

    private final Answers answers;

    private final ApiLinks links;

    private final FileOrigins origins;

    CatalogApi(Answers answers, ApiLinks links, FileOrigins origins) {
        this.answers = answers;
        this.links = links;
        this.origins = origins;
    }

    @GetMapping("/collections")
    @Operation(summary = "Lists the collections",
            description = "One for each FAQ file, in one answer and in the order in which they are listed.")
    ResponseEntity<CollectionsJson> collections() {
        return this.answers.fresh(publication -> CollectionsJson.of(publication.catalog(), this.origins, this.links));
    }

    @GetMapping("/tags")
    @Operation(summary = "Lists the tags",
            description = "All of them in one answer, each with how many entries bear it.")
    ResponseEntity<TagsJson> tags() {
        return this.answers.fresh(publication -> TagsJson.of(publication.catalog(), this.links));
    }

    @GetMapping("/suggest")
    @Operation(summary = "Offers entries while somebody types",
            description = "The likeliest first. Nothing of it is remembered.")
    ResponseEntity<SuggestionsJson> suggest(
            @Parameter(description = "What was typed so far; blank gives nothing.",
                    example = "too many op") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "At most so many.", schema = @Schema(type = "integer", minimum = "1",
                    maximum = "20", defaultValue = "8")) @RequestParam(defaultValue = "8") int size) {
        WrongParameterException.requireBetweenOneAnd(MOST_SUGGESTIONS, "size", size);
        return this.answers.fresh(publication -> SuggestionsJson.of(publication.index().suggest(q, size), this.links));
    }

}
