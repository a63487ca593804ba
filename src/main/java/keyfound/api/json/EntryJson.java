package keyfound.api.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.entry.Answer;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.ErrorText;
import keyfound.entry.Question;
import keyfound.text.JsonNames;

/// A whole entry.
@Schema(name = "Entry", description = "A question with its answer.")
public record EntryJson(@Schema(description = "Permanent id.", example = "too-many-open-files-en") String id,
        @Schema(description = "Address of its page.",
                example = "http://localhost:8080/q/too-many-open-files-en") String url,
        @Schema(description = "Id of its collection.", example = "venus-cluster-en") String collection,
        @Schema(description = "Anchor of the section it stands in; null when there is none.",
                nullable = true) Optional<String> section,
        @Schema(description = "BCP 47 language.", example = "en") String lang,
        @Schema(description = "What is asked.") QuestionJson question,
        @Schema(description = "What is answered.") AnswerJson answer,
        @Schema(description = "The entry as written, heading included.") String markdown,
        @Schema(description = "Error messages that it quotes, the most telling first.") List<ErrorJson> errors,
        @Schema(description = "Its tags, those of its file included.") List<String> tags,
        @Schema(description = "Versions of the product it holds for.") List<String> versions,
        @Schema(description = "Ids under which it was known before.") List<String> aliases,
        @Schema(description = "Whom it thanks.") List<String> attribution,
        @Schema(description = "The day somebody last found it right; null when nobody said.",
                nullable = true) Optional<LocalDate> verified,
        @Schema(description = "When its file was changed: by its last commit, else as the file itself says; null when "
                + "that was before the history at hand.", nullable = true) Optional<Instant> updated,
        @Schema(description = "Who changed its file, the latest first; empty outside of git.") List<String> contributors,
        @Schema(description = "Where it is written.") Writing.SourceJson source) {

    @Schema(name = "Question", description = "What an entry asks.")
    record QuestionJson(@Schema(description = "Plain text on one line.") String text,
            @Schema(description = "Harmless HTML, with code spans and blocks.") String html) {

        static QuestionJson of(Question question) {
            return new QuestionJson(question.text(), question.html().html());
        }

    }

    @Schema(name = "Answer", description = "What an entry answers.")
    record AnswerJson(@Schema(description = "Harmless HTML.") String html,
            @Schema(description = "Plain text without code blocks.") String text,
            @Schema(description = "The text of each code block, in order.") List<String> codeBlocks) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(answer.html().html(), answer.prose(), answer.codeBlocks());
        }

    }

    @Schema(name = "ErrorText", description = "An error message that an entry quotes.")
    record ErrorJson(
            @Schema(description = "As it stands there.", example = "Too many open files (os error 24)") String text,
            @Schema(description = "Where in the entry.", allowableValues = {
                    "metadata", "question", "answer-block", "answer-span" }) String origin){

        static ErrorJson of(ErrorText error) {
            return new ErrorJson(error.text(), JsonNames.of(error.origin()));
        }

    }

    public static EntryJson of(Entry entry, Writing writing, ApiLinks links) {
        return new EntryJson(entry.id().value(), links.entry(entry.id()), entry.collection().value(), entry.section(),
                entry.lang(), QuestionJson.of(entry.question()), AnswerJson.of(entry.answer()), entry.markdown(),
                entry.errors().stream().map(ErrorJson::of).toList(), entry.tags(), entry.versions(),
                entry.aliases().stream().map(EntryId::value).toList(), entry.attribution(), entry.verified(),
                writing.updated(), writing.contributors(), writing.source());
    }

}
