package keyfound.desk.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapId;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.SimilarGaps;
import keyfound.demand.question.Questions;
import keyfound.demand.question.ReaderQuestion;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.publication.Publisher;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;

/// Makes the pages of the gaps.
@Component
final class GapPages {

    static final String LIST = "/desk/gaps";

    private static final int ROWS = 20;

    private static final int MOST_NEAREST = 5;

    private static final int MOST_OTHERS = 30;

    private final Gaps gaps;

    private final SimilarGaps similar;

    private final Questions questions;

    private final Publisher publisher;

    GapPages(Gaps gaps, SimilarGaps similar, Questions questions, Publisher publisher) {
        this.gaps = gaps;
        this.similar = similar;
        this.questions = questions;
        this.publisher = publisher;
    }

    /// @param page 1-based
    /// @param done key of a message; may be empty
    /// @param undo id of a gap; may be empty
    GapsPage list(GapState.Kind kind, int page, String done, String undo, Locale locale) {
        Map<GapState.Kind, Long> counts = this.gaps.counts();
        long total = counts.getOrDefault(kind, 0L);
        List<GapsPage.Tab> tabs = Arrays.stream(GapState.Kind.values())
            .map(each -> new GapsPage.Tab(LIST + "?state=" + each.word(), GapWords.of(each),
                    counts.getOrDefault(each, 0L), each == kind))
            .toList();
        List<Gap> listed = this.gaps.list(kind, page, ROWS);
        Map<GapId, SortedMap<LocalDate, Long>> days = this.gaps.days(listed.stream().map(Gap::id).toList());
        List<GapsPage.Row> rows = listed.stream()
            .map(gap -> row(gap, days.getOrDefault(gap.id(), new TreeMap<>()), locale))
            .toList();
        return new GapsPage(done, undo, tabs, rows, total,
                (page > 1) ? Optional.of(address(kind, page - 1)) : Optional.empty(),
                ((long) page * ROWS < total) ? Optional.of(address(kind, page + 1)) : Optional.empty());
    }

    private static String address(GapState.Kind kind, int page) {
        return LIST + "?state=" + kind.word() + "&page=" + page;
    }

    /// @param refused why the last decision could not be; may be empty
    GapPage one(Gap gap, String refused, Locale locale) {
        List<String> lines = this.gaps.lines(gap.id());
        return new GapPage(row(gap, this.gaps.days(gap.id()), locale), lines,
                this.questions.of(gap.id()).stream().map(question -> asked(question, locale)).toList(),
                nearest(lines.stream().findFirst().orElse(gap.signature())),
                this.gaps.sameAs(gap.id()).stream().map(other -> other(other, false)).toList(), others(gap), refused);
    }

    private List<GapPage.Other> others(Gap gap) {
        return this.similar.to(gap, MOST_OTHERS).stream().map(other -> other(other.gap(), other.isLikely())).toList();
    }

    private static GapPage.Other other(Gap gap, boolean likely) {
        return new GapPage.Other(gap.id().value(), gap.signature(), gap.frequency().times(), likely);
    }

    private static GapPage.Asked asked(ReaderQuestion question, Locale locale) {
        return new GapPage.Asked(day(question.at(), locale), question.context(), question.lines());
    }

    private List<GapPage.Near> nearest(String line) {
        return this.publisher.readAll(publication -> publication.index()
            .search(SearchQuery.of(line))
            .hits()
            .stream()
            .limit(MOST_NEAREST)
            .map(GapPages::near)
            .toList());
    }

    private static GapPage.Near near(Hit hit) {
        return new GapPage.Near(hit.entry().id().value(), entry(hit.entry()), GapWords.of(hit.verdict()),
                hit.difference());
    }

    private static GapsPage.Entry entry(EntryOutline entry) {
        return new GapsPage.Entry(entry.id().path(), entry.question(), entry.lang());
    }

    private GapsPage.Row row(Gap gap, SortedMap<LocalDate, Long> days, Locale locale) {
        Gap.Frequency frequency = gap.frequency();
        GapsPage.Met met = new GapsPage.Met(frequency.times(), frequency.asked(), days.size(),
                day(frequency.first(), locale), day(frequency.last(), locale), gap.langs().stream().sorted().toList(),
                gap.surfaces().stream().sorted().map(GapWords::of).toList());
        return new GapsPage.Row(gap.id().value(), gap.signature(), met, TrendLine.of(days), state(gap.state()));
    }

    private GapsPage.State state(GapState state) {
        return switch (state) {
            case GapState.Open _ -> new GapsPage.State(state.kind().word(), Optional.empty(), "");
            case GapState.Answered(EntryId entry, String revision, Instant _) ->
                new GapsPage.State(state.kind().word(), served(entry), revision);
            case GapState.Muted(String reason, long _, Instant _) ->
                new GapsPage.State(state.kind().word(), Optional.empty(), reason);
            case GapState.SameAs(GapId other, Instant _) ->
                new GapsPage.State(state.kind().word(), Optional.empty(), other.value());
        };
    }

    private Optional<GapsPage.Entry> served(EntryId id) {
        return this.publisher.readAll(publication -> publication.catalog().entry(id).map(GapPages::entry));
    }

    private static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC)
            .format(at);
    }

}
