package keyfound.api;

import java.io.IOException;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiFilters;
import keyfound.api.json.ApiLinks;
import keyfound.api.json.SearchJson;
import keyfound.demand.Surface;
import keyfound.demand.record.Asker;
import keyfound.demand.record.Searches;
import keyfound.measure.Meters;
import keyfound.publication.Publication;
import keyfound.search.Facets;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;

/// Search as JSON.
@RestController
@Tag(name = "Search", description = "From an error message or a question to the answers.")
class SearchApi {

    private static final String FACETS = "Whether the values are counted by which the result can be narrowed.";

    private static final String SURFACE = "json";

    private final Answers answers;

    private final ApiLinks links;

    private final Meters meters;

    private final Searches searches;

    SearchApi(Answers answers, ApiLinks links, Meters meters, Searches searches) {
        this.answers = answers;
        this.links = links;
        this.meters = meters;
        this.searches = searches;
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Searches for a question or a short message",
            description = "The text is literal: nothing in it is syntax. A long paste goes by POST, which keeps it out "
                    + "of addresses and access logs.")
    ResponseEntity<SearchJson> search(
            @Parameter(description = "A question or an error message; blank finds nothing.",
                    example = "Too many open files (os error 24)") @RequestParam(defaultValue = "") String q,
            @ModelAttribute ApiFilters filters,
            @Parameter(description = FACETS) @RequestParam(defaultValue = "false") boolean facets,
            @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
        SearchQuery query = filters.query(q).with(wanted(facets));
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        return this.meters.traced(SURFACE, () -> this.answers.fresh(publication -> found(query, asker, publication)));
    }

    @PostMapping(path = "/api/v1/search", consumes = { "text/*", MediaType.APPLICATION_FORM_URLENCODED_VALUE },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Searches for a paste: a log, a stack trace, any terminal output",
            description = "The body is the text itself, in UTF-8 unless the content type says otherwise; a body that "
                    + "curl declares as a form is taken as it is. Up to 256 KiB are searched whole; of a longer text, "
                    + "up to 8 MiB, the telling part is kept.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"),
                            examples = @ExampleObject("2026-11-23T02:00:00Z ERROR worker: "
                                    + "Too many open files (os error 24)"))))
    SearchJson paste(@Parameter(hidden = true) HttpServletRequest request, @ModelAttribute ApiFilters filters,
            @Parameter(description = FACETS) @RequestParam(defaultValue = "false") boolean facets,
            @Parameter(hidden = true) Locale locale) throws IOException {
        SearchQuery query = filters.query(PasteBody.of(request).text()).with(wanted(facets));
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        return this.meters.traced(SURFACE, () -> this.answers.once(publication -> found(query, asker, publication)));
    }

    private SearchJson found(SearchQuery query, Asker asker, Publication publication) {
        SearchResult result = this.meters.searched(SURFACE, publication.index().search(query));
        this.searches.searched(Surface.API, asker, query, result);
        return SearchJson.of(query, result, this.links);
    }

    private static Facets.Wanted wanted(boolean facets) {
        return facets ? Facets.Wanted.YES : Facets.Wanted.NO;
    }

}
