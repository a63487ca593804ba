package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/// A page of the gaps.
@Schema(name = "GapPage", description = "Gaps, those that hurt most first.")
public record GapPageJson(@Schema(description = "Gaps of this state on all pages.", example = "37") long total,
        @Schema(description = "This page, 1-based.", example = "1") int page,
        @Schema(description = "Gaps a page.", example = "20") int size,
        @Schema(description = "The gaps of this page.") List<GapJson> gaps) {
}
