package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.QueryReading;
import keyfound.text.JsonNames;

/// How the text was read.
@Schema(name = "Reading", description = "How the text brought was read.")
record ReadingJson(
        @Schema(description = "What was brought: a message or log; a question, which is answered here or not; a few "
                + "words, for which the verdict means nothing and a list is shown.", example = "message",
                allowableValues = {
                        "message", "question", "words" }) String kind,
        @Schema(description = "The lines that were searched for, the most telling first.") List<LineJson> lines,
        @Schema(description = "Stable part of the most telling line, cut at 500 characters; empty for a plain question.",
                example = "Too many open files (os error 24)") String signature,
        @Schema(description = "Lines of the text.", example = "42") int lineCount,
        @Schema(description = "How many of them were passed over as noise.", example = "39") int noise,
        @Schema(description = "Those lines, in order: at most 500 runs of lines that were passed over for the same reason.") List<IgnoredJson> ignored,
        @Schema(description = "Whether the text was over 256 KiB, so that only its telling part was searched.") boolean truncated){

    @Schema(name = "Line", description = "A line of the text brought.")
    record LineJson(@Schema(description = "1-based.", example = "2") int line,
            @Schema(description = "Its text without what is noise, cut at 500 characters.") String text) {
    }

    static ReadingJson of(QueryReading reading) {
        return new ReadingJson(JsonNames.of(reading.kind()),
                reading.lines().stream().map(line -> new LineJson(line.line(), line.text())).toList(),
                reading.signature(), reading.lineCount(), reading.noise(),
                reading.ignored().stream().map(IgnoredJson::of).toList(), reading.truncated());
    }

}
