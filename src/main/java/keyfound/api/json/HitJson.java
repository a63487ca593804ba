package keyfound.api.json;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Hit;
import keyfound.text.JsonNames;

/// One entry found.
@Schema(name = "Hit", description = "One entry found, with the reasons.")
record HitJson(@Schema(description = "Permanent id of the entry.", example = "too-many-open-files-en") String id,
        @Schema(description = "Address of its page.",
                example = "http://localhost:8080/q/too-many-open-files-en") String url,
        @Schema(description = "The question as plain text.") String question,
        @Schema(description = "What of the question matched.") List<RangeJson> questionHighlights,
        @Schema(description = "Id of its collection.", example = "venus-cluster-en") String collection,
        @Schema(description = "BCP 47 language of the entry.", example = "en") String lang,
        @Schema(description = "Its tags.") List<String> tags,
        @Schema(description = "Comparable within this result only; higher is better.") double score,
        @Schema(description = "How well this entry fits.", allowableValues = {
                "known", "similar", "unknown" }) String verdict,
        @Schema(description = "The piece of the answer that matched best, as plain text.") String snippet,
        @Schema(description = "What of the snippet matched.") List<RangeJson> snippetHighlights,
        @Schema(description = "Lines of the paste that speak for it, the most telling first; empty for a plain "
                + "question.") List<MatchJson> matched,
        @Schema(description = "What tells it from the paste when it is only similar; null otherwise.",
                nullable = true) Optional<DifferenceJson> difference,
        @Schema(description = "Why it counts as it does; null for a plain question and for what is merely near.",
                nullable = true) Optional<ReasonJson> reason){

    static HitJson of(Hit hit, ApiLinks links) {
        return new HitJson(hit.entry().id().value(), links.entry(hit.entry().id()), hit.question().text(),
                RangeJson.of(hit.question().highlights()), hit.entry().collection().value(), hit.entry().lang(),
                hit.entry().tags(), hit.score(), JsonNames.of(hit.verdict()), hit.snippet().text(),
                RangeJson.of(hit.snippet().highlights()), hit.matched().stream().map(MatchJson::of).toList(),
                hit.difference().map(DifferenceJson::of),
                Optional.of(hit.reason()).filter(reason -> !reason.isEmpty()).map(ReasonJson::of));
    }

}
