package keyfound.api.json;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Ignored;
import keyfound.text.JsonNames;

/// Lines ignored as noise.
@Schema(name = "Ignored", description = "Neighbouring lines that were passed over for the same reason.")
record IgnoredJson(@Schema(description = "First of the lines, 1-based.", example = "4") int from,
        @Schema(description = "Last of the lines.", example = "17") int to,
        @Schema(description = "What they are.", example = "stack-frame", allowableValues = {
                "blank", "stack-frame", "source-excerpt", "command", "progress", "routine", "advice", "summary",
                "table", "repeated", "continuation" }) String why){

    static IgnoredJson of(Ignored ignored) {
        return new IgnoredJson(ignored.from(), ignored.to(), JsonNames.of(ignored.why()));
    }

}
