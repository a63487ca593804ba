package keyfound.api.json;

import java.time.Instant;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.demand.gap.Gap;
import keyfound.demand.question.ReaderQuestion;
import keyfound.entry.EntryId;

/// A question and what became of it.
@Schema(name = "Question", description = "A question and what became of it.")
public record QuestionJson(@Schema(description = "The lines as they are kept, without secrets.") String lines,
        @Schema(description = "What the asker was doing; may be empty.") String context,
        @Schema(description = "When it was asked.") Instant asked,
        @Schema(description = "How often the error was met, this question included.", example = "5") long times,
        @Schema(description = "When the error was first met.") Instant first,
        @Schema(description = "Address of the entry that covers it; null while there is none.",
                nullable = true) Optional<String> answer) {

    /// @param gap of its error; empty when it was forgotten
    public static QuestionJson of(ReaderQuestion question, Optional<Gap> gap, Optional<EntryId> answer,
            ApiLinks links) {
        Optional<Gap.Frequency> met = gap.map(Gap::frequency);
        return new QuestionJson(question.lines(), question.context(), question.at(),
                met.map(Gap.Frequency::times).orElse(1L), met.map(Gap.Frequency::first).orElse(question.at()),
                answer.map(links::entry));
    }

}
