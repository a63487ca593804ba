package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.LineMatch;

/// A line of the paste that matches a hit.
@Schema(name = "Match", description = "A line of what was brought that speaks for the hit.")
record MatchJson(@Schema(description = "Line of the paste, 1-based.", example = "2") int line,
        @Schema(description = "That line, cut at 500 characters.") String text,
        @Schema(description = "What of the line matched, in order, not overlapping.") List<RangeJson> columns,
        @Schema(description = "The error text of the entry that it matched; empty when only words matched.",
                example = "Too many open files (os error 24)") String matchedText,
        @Schema(description = "What of that error text the line says, in order, not overlapping.") List<RangeJson> matchedColumns) {

    static MatchJson of(LineMatch match) {
        return new MatchJson(match.line(), match.text(), RangeJson.of(match.highlights()), match.matchedText(),
                RangeJson.of(match.matchedHighlights()));
    }

}
