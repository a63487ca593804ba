package keyfound.api;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.MovedException.Asked;
import keyfound.api.json.WrongParameterException;
import keyfound.demand.vote.VoteReasons;
import keyfound.entry.EntryId;
import keyfound.feedback.Moderation;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;
import keyfound.feedback.Tally;
import keyfound.publication.settings.Incident;

/// Votes: whether an answer helped.
@RestController
@RequestMapping(path = "/api/v1/entries/{id}/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Entries", description = "Questions with their answers.")
class OutcomesApi {

    private final Answers answers;

    private final EntryAddress address;

    private final Outcomes outcomes;

    private final VoteReasons reasons;

    private final Moderation moderation;

    OutcomesApi(Answers answers, EntryAddress address, Outcomes outcomes, VoteReasons reasons, Moderation moderation) {
        this.answers = answers;
        this.address = address;
        this.outcomes = outcomes;
        this.reasons = reasons;
        this.moderation = moderation;
    }

    @GetMapping
    @Operation(summary = "How often an entry helped",
            description = "Counts by outcome; servers that share a database count together.")
    TallyJson outcomes(
            @Parameter(description = "Permanent id.", example = "too-many-open-files-en") @PathVariable String id) {
        return TallyJson.of(this.outcomes.of(served(id, Asked.OUTCOMES)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tells whether an entry helped",
            description = "Counts one outcome. Nothing of the one who tells it is kept; from one address 20 a minute "
                    + "are taken.")
    TallyJson tell(
            @Parameter(description = "Permanent id.", example = "too-many-open-files-en") @PathVariable String id,
            @RequestBody OutcomeJson body, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
        EntryId entry = served(id, Asked.VOTE);
        String word = String.valueOf(body.outcome());
        Outcome outcome = Outcome.of(word)
            .orElseThrow(() -> new WrongParameterException("outcome", word, "is neither fixed nor failed"));
        if (!this.moderation.admits(request.getRemoteAddr())) {
            throw tooMany();
        }
        if (outcome == Outcome.FAILED) {
            this.reasons.add(entry, Objects.requireNonNullElse(body.why(), ""), locale.getLanguage());
        }
        return TallyJson.of(this.outcomes.record(entry, outcome));
    }

    private EntryId served(String id, Asked asked) {
        return this.answers.once(publication -> this.address.served(publication, id, asked));
    }

    private static ErrorResponseException tooMany() {
        ErrorResponseException refused = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refused.setType(URI.create(Incident.TOO_MANY_REQUESTS.address()));
        refused.setDetail("too many outcomes came from this address within a minute");
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Moderation.WINDOW.toSeconds()));
        return refused;
    }

    @Schema(name = "Outcome", description = "What came of following an answer.")
    record OutcomeJson(@Schema(description = "Whether the trouble is gone.", allowableValues = {
            "fixed", "failed" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String outcome,
            @Schema(description = "Why it did not help, in a sentence of up to 300 characters, for the maintainers only. "
                    + "It is kept without its secrets; a longer one is cut.", nullable = true) @Nullable String why){
    }

    @Schema(name = "Tally", description = "How often an entry helped, and how often it did not.")
    record TallyJson(@Schema(description = "Times it fixed the trouble.", example = "12") long fixed,
            @Schema(description = "Times it did not.", example = "1") long failed) {

        static TallyJson of(Tally tally) {
            return new TallyJson(tally.fixed(), tally.failed());
        }

    }

}
