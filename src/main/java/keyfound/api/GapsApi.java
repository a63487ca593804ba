package keyfound.api;

import java.util.Arrays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiLinks;
import keyfound.api.json.GapJson;
import keyfound.api.json.GapPageJson;
import keyfound.api.json.WrongParameterException;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.publication.ReaderAddresses;

/// What was brought and nobody has answered, for maintainers' programs.
@RestController
@Tag(name = "Questions", description = "What nobody has answered yet.")
class GapsApi {

    private static final int MOST = 100;

    private static final int LAST_PAGE = 100_000;

    private final Gaps gaps;

    /// By the groups of the token.
    private final ReaderAddresses seen;

    private final ApiLinks links;

    GapsApi(Gaps gaps, ReaderAddresses seen, ApiLinks links) {
        this.gaps = gaps;
        this.seen = seen;
        this.links = links;
    }

    @GetMapping(path = "/api/v1/gaps", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lists the errors that no entry covers",
            description = "Those that hurt most first: met lately, met often, asked about. Needs a token that may read "
                    + "gaps.")
    ResponseEntity<GapPageJson> gaps(
            @Parameter(description = "Only gaps of this state.",
                    schema = @Schema(allowableValues = { "open", "answered", "muted", "same" },
                            defaultValue = "open")) @RequestParam(defaultValue = "open") String state,
            @Parameter(description = "Page, 1-based.",
                    schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")) @RequestParam(
                            defaultValue = "1") int page,
            @Parameter(description = "Gaps a page.", schema = @Schema(type = "integer", minimum = "1", maximum = "100",
                    defaultValue = "20")) @RequestParam(defaultValue = "20") int size) {
        GapState.Kind kind = Arrays.stream(GapState.Kind.values())
            .filter(each -> each.word().equals(state))
            .findFirst()
            .orElseThrow(() -> new WrongParameterException("state", state, "is none of open, answered, muted, same"));
        WrongParameterException.requireBetweenOneAnd(LAST_PAGE, "page", page);
        WrongParameterException.requireBetweenOneAnd(MOST, "size", size);
        GapPageJson answer = new GapPageJson(this.gaps.count(kind), page, size,
                this.gaps.list(kind, page, size)
                    .stream()
                    .map(gap -> GapJson.of(gap, this.seen::isHere, this.links))
                    .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

}
