package keyfound.api.json;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.entry.EntryOutline;

/// An entry in a list.
@Schema(name = "EntryCard", description = "An entry without its answer.")
public record EntryCardJson(@Schema(description = "Permanent id.", example = "too-many-open-files-en") String id,
        @Schema(description = "Address of its page.",
                example = "http://localhost:8080/q/too-many-open-files-en") String url,
        @Schema(description = "The question as plain text.") String question,
        @Schema(description = "Id of its collection.", example = "venus-cluster-en") String collection,
        @Schema(description = "Anchor of the section it stands in; null when there is none.",
                nullable = true) Optional<String> section,
        @Schema(description = "BCP 47 language.", example = "en") String lang,
        @Schema(description = "Its tags.") List<String> tags) {

    public static EntryCardJson of(EntryOutline entry, ApiLinks links) {
        return new EntryCardJson(entry.id().value(), links.entry(entry.id()), entry.question(),
                entry.collection().value(), entry.section(), entry.lang(), entry.tags());
    }

}
