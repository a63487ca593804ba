package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.QueryReading;
import keyfound.search.Reason;

/// Why an entry counts as it does.
@Schema(name = "Reason", description = "Why a hit is known or similar: which parts of its message decided.")
record ReasonJson(
        @Schema(description = "Parts of the entry's message that what was brought says, and that tell it from "
                + "other errors.", example = "[\"file watchers reached\"]") List<String> identifies,
        @Schema(description = "Parts of the message that any program may say: they identify nothing by themselves.",
                example = "[\"permission denied\"]") List<String> frame,
        @Schema(description = "Names of what the entry's file is about that what was brought says.",
                example = "[\"nginx\"]") List<String> names,
        @Schema(description = "Lines of the paste that state an error of which the entry says nothing, the most "
                + "telling first.") List<LineJson> unexplained) {

    static ReasonJson of(Reason reason) {
        return new ReasonJson(reason.identifies(), reason.frame(), reason.names(),
                reason.unexplained().stream().map(LineJson::of).toList());
    }

    /// A line of the paste.
    @Schema(name = "UnexplainedLine", description = "A line of the paste of which an entry says nothing.")
    record LineJson(@Schema(description = "Line of the paste, 1-based.", example = "7") int line,
            @Schema(description = "That line, cut at 500 characters.") String text) {

        static LineJson of(QueryReading.QueryLine line) {
            return new LineJson(line.line(), line.text());
        }

    }

}
