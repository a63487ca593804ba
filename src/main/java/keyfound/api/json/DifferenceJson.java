package keyfound.api.json;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Difference;
import keyfound.text.JsonNames;

/// The difference between the paste and a similar entry.
@Schema(name = "Difference", description = "What tells a similar entry from what was brought.")
record DifferenceJson(
        @Schema(description = "Same message with another code or another quoted name, or other words.",
                allowableValues = {
                        "other-code", "other-name", "other-words" }) String kind,
        @Schema(description = "The code, name or words brought; never empty.", example = "111") String brought,
        @Schema(description = "The code, name or words of the entry; never empty.", example = "24") String written){

    static DifferenceJson of(Difference difference) {
        return new DifferenceJson(JsonNames.of(difference.kind()), difference.brought(), difference.written());
    }

}
