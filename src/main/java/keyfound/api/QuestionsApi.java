package keyfound.api;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiLinks;
import keyfound.api.json.QuestionJson;
import keyfound.demand.Surface;
import keyfound.demand.question.AskedText;
import keyfound.demand.question.QuestionRefusedException;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.publication.settings.Incident;

/// Questions that nobody has answered yet.
@RestController
@RequestMapping(path = "/api/v1/questions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Questions", description = "What nobody has answered yet.")
class QuestionsApi {

    private final Questions questions;

    private final ApiLinks links;

    QuestionsApi(Questions questions, ApiLinks links) {
        this.questions = questions;
        this.links = links;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Asks about an error",
            description = "The question is kept without its secrets. The token in the answer is told this once; who "
                    + "has it sees the answer as soon as an entry covers the error.")
    ResponseEntity<AskedJson> ask(@RequestBody AskJson body, @Parameter(hidden = true) Locale locale) {
        try {
            String token = this.questions.ask(new AskedText(Objects.requireNonNullElse(body.lines(), "").strip(),
                    Objects.requireNonNullElse(body.context(), "").strip(), locale.getLanguage(), Surface.API));
            return ResponseEntity.created(URI.create(this.links.asked(token)))
                .body(new AskedJson(token, this.links.asked(token)));
        }
        catch (QuestionRefusedException refused) {
            ErrorResponseException wrong = new ErrorResponseException(HttpStatus.BAD_REQUEST);
            wrong.setType(URI.create(Incident.QUESTION_REFUSED.address()));
            wrong.setDetail(String.valueOf(refused.getMessage()));
            throw wrong;
        }
    }

    @GetMapping("/{token}")
    @Operation(summary = "What became of a question",
            description = "Names the entry that covers the error as soon as there is one that the asker may see.")
    ResponseEntity<QuestionJson> question(@Parameter(description = "The token that was given for the question.",
            example = "q8vA3hS0cX2u1Zk9wYb7Rg") @PathVariable String token) {
        ReaderQuestion question = this.questions.find(token)
            .orElseThrow(() -> missing("there is no question with this token"));
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .body(QuestionJson.of(question, this.questions.gap(question), this.questions.answer(question), this.links));
    }

    private static ErrorResponseException missing(String detail) {
        ErrorResponseException missing = new ErrorResponseException(HttpStatus.NOT_FOUND);
        missing.setType(URI.create(Incident.QUESTION_UNKNOWN.address()));
        missing.setDetail(detail);
        return missing;
    }

    @Schema(name = "Ask", description = "A question about an error.")
    record AskJson(
            @Schema(description = "The lines of the error that tell most, up to 4,000 characters.",
                    requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String lines,
            @Schema(description = "What you were doing, up to 1,000 characters.",
                    nullable = true) @Nullable String context) {
    }

    @Schema(name = "Asked", description = "Where the answer will appear.")
    record AskedJson(
            @Schema(description = "Nobody can tell it again.", example = "q8vA3hS0cX2u1Zk9wYb7Rg") String token,
            @Schema(description = "The private page of the question.") String url) {
    }

}
