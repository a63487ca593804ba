package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Lookalikes;

/// One of several entries with nearly the same message.
@Schema(name = "Choice", description = "One of several entries whose messages are nearly the same.")
record ContrastJson(@Schema(description = "Permanent id of the entry.", example = "too-many-open-files-en") String id,
        @Schema(description = "Address of its page.",
                example = "http://localhost:8080/q/too-many-open-files-en") String url,
        @Schema(description = "Its question as plain text.") String question,
        @Schema(description = "Its message; its question where the messages are equal.",
                example = "Too many open files (os error 24)") String message,
        @Schema(description = "What of the message only this entry says, in order.") List<RangeJson> columns,
        @Schema(description = "The same as words; empty when the others say all of it and more.",
                example = "[\"24\"]") List<String> words,
        @Schema(description = "Whether what was brought says them all.") boolean brought) {

    static ContrastJson of(Lookalikes.Choice choice, ApiLinks links) {
        return new ContrastJson(choice.entry().id().value(), links.entry(choice.entry().id()),
                choice.entry().question(), choice.message().text(), RangeJson.of(choice.message().highlights()),
                choice.words(), choice.brought());
    }

}
