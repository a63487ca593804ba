package keyfound.api.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.demand.Surface;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.entry.EntryId;

/// An error that was brought and that no entry covers.
@Schema(name = "Gap", description = "An error that was brought and that no entry covers.")
public record GapJson(@Schema(description = "The same for all pastes of the same error.") String id,
        @Schema(description = "The message, with slots where something varies.") String signature,
        @Schema(description = "Searches and questions.", example = "12") long times,
        @Schema(description = "The questions among them.", example = "2") long asked,
        @Schema(description = "When it was met.") SpanJson met,
        @Schema(description = "Who met it, and where.") ReadersJson readers,
        @Schema(description = "What became of it.") StateJson state) {

    /// @param named whether the entry that answers an error is told, and its commit
    public static GapJson of(Gap gap, Predicate<EntryId> named, ApiLinks links) {
        return new GapJson(gap.id().value(), gap.signature(), gap.frequency().times(), gap.frequency().asked(),
                new SpanJson(gap.frequency().first(), gap.frequency().last()),
                new ReadersJson(gap.langs().stream().sorted().toList(),
                        gap.surfaces().stream().map(Surface::word).sorted().toList(),
                        gap.verdict().name().toLowerCase(Locale.ROOT)),
                new StateJson(gap.state().kind().word(),
                        (gap.state() instanceof GapState.Answered answered && named.test(answered.entry()))
                                ? Optional.of(links.entry(answered.entry())) : Optional.empty(),
                        reason(gap.state(), named)));
    }

    private static Optional<String> reason(GapState state, Predicate<EntryId> named) {
        return switch (state) {
            case GapState.Muted muted -> Optional.of(muted.reason());
            case GapState.SameAs same -> Optional.of(same.other().value());
            case GapState.Answered answered ->
                Optional.of(answered.revision()).filter(text -> !text.isEmpty() && named.test(answered.entry()));
            case GapState.Open _ -> Optional.empty();
        };
    }

    /// From the first to the last time.
    @Schema(name = "Span", description = "From the first to the last time.")
    public record SpanJson(@Schema(description = "The first time.") Instant first,
            @Schema(description = "The last time.") Instant last) {
    }

    /// Who met an error.
    @Schema(name = "GapReaders", description = "Who met an error, and where.")
    public record ReadersJson(@Schema(description = "Languages of the readers.") List<String> langs,
            @Schema(description = "page, api, shell or agent") List<String> surfaces,
            @Schema(description = "Verdict of the last search.") String verdict) {
    }

    /// What became of a gap.
    @Schema(name = "GapState", description = "What became of a gap.")
    public record StateJson(@Schema(description = "What became of it.", allowableValues = {
            "open", "answered", "muted", "same" }) String kind,
            @Schema(description = "Address of the entry that covers it; null unless answered, and where the token may not see the entry.",
                    nullable = true) Optional<String> answer,
            @Schema(description = "Why it is muted, the gap it is merged into, or the commit that answered it.",
                    nullable = true) Optional<String> detail){
    }

}
