package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.Suggestion;

/// Suggestions while somebody types.
@Schema(name = "Suggestions", description = "Entries that fit what was typed so far, best first.")
public record SuggestionsJson(@Schema(description = "The entries.") List<SuggestionJson> suggestions) {

    @Schema(name = "Suggestion", description = "An entry offered while somebody types.")
    record SuggestionJson(@Schema(description = "Permanent id.", example = "too-many-open-files-en") String id,
            @Schema(description = "Address of its page.",
                    example = "http://localhost:8080/q/too-many-open-files-en") String url,
            @Schema(description = "The question as plain text.") String question,
            @Schema(description = "BCP 47 language.", example = "en") String lang,
            @Schema(description = "The question, or the error text of the entry that fits.") String text,
            @Schema(description = "What of the text matched.") List<RangeJson> highlights) {

        static SuggestionJson of(Suggestion suggestion, ApiLinks links) {
            return new SuggestionJson(suggestion.entry().id().value(), links.entry(suggestion.entry().id()),
                    suggestion.entry().question(), suggestion.entry().lang(), suggestion.text().text(),
                    RangeJson.of(suggestion.text().highlights()));
        }

    }

    public static SuggestionsJson of(List<Suggestion> suggestions, ApiLinks links) {
        return new SuggestionsJson(
                suggestions.stream().map(suggestion -> SuggestionJson.of(suggestion, links)).toList());
    }

}
