package keyfound.desk.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import keyfound.demand.figures.DayFigures;
import keyfound.demand.figures.EntryFigures;
import keyfound.demand.figures.SearchFigures;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.vote.VoteReason;
import keyfound.demand.vote.VoteReasons;
import keyfound.desk.gaps.GapWords;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Problem;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Resolution;
import keyfound.publication.Catalog;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.inspection.Inspection;

/// Makes the pages of the figures.
@Component
final class FiguresPages {

    static final int DAYS = 30;

    private static final int MOST_ERRORS = 20;

    private static final int MOST_OF_A_LIST = 10;

    private static final int MOST_REASONS = 30;

    private static final int MOST_VERIFIED_READ = 2000;

    /// Since then an answer may have become wrong.
    private static final Period LONG_AGO = Period.ofMonths(6);

    private static final int BAR = 10;

    /// Below so many votes nobody can tell.
    private static final int ENOUGH_VOTES = 3;

    private final SearchFigures figures;

    private final Gaps gaps;

    private final Publisher publisher;

    private final Inspection inspection;

    private final Ledger ledger;

    private final VoteReasons reasons;

    private final Clock clock;

    FiguresPages(SearchFigures figures, Gaps gaps, Publisher publisher, Inspection inspection, Ledger ledger,
            VoteReasons reasons, Clock clock) {
        this.figures = figures;
        this.gaps = gaps;
        this.publisher = publisher;
        this.inspection = inspection;
        this.ledger = ledger;
        this.reasons = reasons;
        this.clock = clock;
    }

    FiguresPage glance() {
        Instant since = since();
        List<DayFigures> days = days();
        long total = days.stream().mapToLong(DayFigures::total).sum();
        long known = days.stream().mapToLong(DayFigures::known).sum();
        return new FiguresPage(DAYS, bars(days), (total == 0) ? "" : Math.round(100.0 * known / total) + " %",
                new FiguresPage.Gaps(this.gaps.count(GapState.Kind.OPEN), this.gaps.count(GapState.Kind.ANSWERED),
                        this.figures.timeToAnswer(since).map(FiguresPages::days).orElse("")),
                this.figures.surfaces(since)
                    .stream()
                    .map(surface -> new FiguresPage.Surface(GapWords.of(surface.surface()), surface.searches(),
                            surface.known()))
                    .toList(),
                this.figures.errors(since, MOST_ERRORS));
    }

    List<DayFigures> days() {
        LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
        return this.figures.days(today.minusDays(DAYS - 1L), today);
    }

    Instant since() {
        return this.clock.instant().minus(Duration.ofDays(DAYS));
    }

    /// Errors that were answered in the last days, those met most often first.
    List<Gap> answered(int most) {
        return this.gaps.answered(since(), this.clock.instant(), most);
    }

    /// With one decimal.
    static String days(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toHours() / 24.0);
    }

    private static List<FiguresPage.Bar> bars(List<DayFigures> days) {
        double most = Math.max(1, days.stream().mapToLong(DayFigures::total).max().orElse(1));
        List<FiguresPage.Bar> bars = new ArrayList<>();
        for (DayFigures day : days) {
            bars.add(new FiguresPage.Bar(day.day().toString(), day.total(), bars.size() * BAR, 100 * day.known() / most,
                    100 * day.similar() / most, 100 * day.unknown() / most));
        }
        return bars;
    }

    AnswersPage answers() {
        List<EntryFigures> found = this.figures.entries(since());
        List<Problem> hidden = this.inspection.look().problems();
        List<VoteReason> reasons = this.reasons.newest(MOST_REASONS);
        return this.publisher.readAll(publication -> {
            Catalog catalog = publication.catalog();
            Map<EntryId, AnswersPage.Counts> counts = counts(found, catalog);
            List<AnswersPage.Row> rows = counts.keySet()
                .stream()
                .map(id -> catalog.entry(id).map(outline -> row(outline, counts, "")))
                .flatMap(Optional::stream)
                .toList();
            return new AnswersPage(
                    List.of(seldomHelping(rows), leftUnopened(rows), verifiedLongAgo(publication, counts),
                            neverFound(catalog, counts), notFirst(catalog, hidden, counts)),
                    told(reasons, catalog, counts), rows);
        });
    }

    /// By how often they were found first. What was found under a former address counts
    /// for the entry.
    private Map<EntryId, AnswersPage.Counts> counts(List<EntryFigures> found, Catalog catalog) {
        Map<EntryId, EntryFigures> sums = new HashMap<>();
        for (EntryFigures each : found) {
            EntryId now = (catalog.entry(each.entry()).isEmpty()
                    && this.ledger.resolve(each.entry()) instanceof Resolution.Moved<EntryId>(EntryId to)) ? to
                            : each.entry();
            sums.merge(now, each, EntryFigures::with);
        }
        Map<EntryId, AnswersPage.Counts> counts = new LinkedHashMap<>();
        sums.entrySet()
            .stream()
            .sorted(Map.Entry.comparingByValue(Comparator.comparingLong((EntryFigures each) -> -each.searches())
                .thenComparing(each -> each.entry().value())))
            .forEach(each -> counts.put(each.getKey(), counts(each.getValue())));
        return counts;
    }

    private static List<AnswersPage.Told> told(List<VoteReason> reasons, Catalog catalog,
            Map<EntryId, AnswersPage.Counts> counts) {
        return reasons.stream()
            .flatMap(reason -> catalog.entry(reason.entry())
                .map(entry -> new AnswersPage.Told(row(entry, counts, ""), reason.text(), reason.lang(),
                        LocalDate.ofInstant(reason.at(), ZoneOffset.UTC).toString()))
                .stream())
            .toList();
    }

    /// Looks at those that are found most often, then at others, up to a bound: the day
    /// stands in the index, not in memory.
    private AnswersPage.Attention verifiedLongAgo(Publication publication, Map<EntryId, AnswersPage.Counts> counts) {
        LocalDate recent = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minus(LONG_AGO);
        return new AnswersPage.Attention("desk.answers.old",
                Stream.concat(counts.keySet().stream(), publication.catalog().entries().stream().map(EntryOutline::id))
                    .distinct()
                    .limit(MOST_VERIFIED_READ)
                    .flatMap(id -> publication.index().entry(id).stream())
                    .filter(entry -> entry.verified().filter(recent::isAfter).isPresent())
                    .sorted(Comparator.comparing((Entry entry) -> entry.verified().orElseThrow()))
                    .limit(MOST_OF_A_LIST)
                    .flatMap(entry -> publication.catalog()
                        .entry(entry.id())
                        .map(outline -> row(outline, counts, entry.verified().orElseThrow().toString()))
                        .stream())
                    .toList());
    }

    private static AnswersPage.Attention seldomHelping(List<AnswersPage.Row> rows) {
        return list("desk.answers.seldom", rows,
                row -> row.counts().fixed() + row.counts().failed() >= ENOUGH_VOTES
                        && row.counts().failed() > row.counts().fixed(),
                Comparator.comparingLong(row -> -row.counts().failed()));
    }

    private static AnswersPage.Attention leftUnopened(List<AnswersPage.Row> rows) {
        return list("desk.answers.left", rows,
                row -> row.counts().searches() >= ENOUGH_VOTES && row.counts().left() > 50,
                Comparator.comparingLong(row -> -row.counts().left() * row.counts().searches()));
    }

    private static AnswersPage.Attention list(String title, List<AnswersPage.Row> rows,
            Predicate<AnswersPage.Row> deserves, Comparator<AnswersPage.Row> order) {
        return new AnswersPage.Attention(title,
                rows.stream().filter(deserves).sorted(order).limit(MOST_OF_A_LIST).toList());
    }

    private static AnswersPage.Attention neverFound(Catalog catalog, Map<EntryId, AnswersPage.Counts> counts) {
        return new AnswersPage.Attention("desk.answers.never",
                catalog.entries()
                    .stream()
                    .filter(entry -> !counts.containsKey(entry.id()))
                    .limit(MOST_OF_A_LIST)
                    .map(entry -> row(entry, counts, ""))
                    .toList());
    }

    /// What the inspection says of entries that are not found first by their own words.
    private static AnswersPage.Attention notFirst(Catalog catalog, List<Problem> hidden,
            Map<EntryId, AnswersPage.Counts> counts) {
        return new AnswersPage.Attention("desk.answers.hidden",
                hidden.stream()
                    .flatMap(problem -> catalog.entryAt(problem.location())
                        .stream()
                        .map(entry -> row(entry, counts, problem.message())))
                    .limit(MOST_OF_A_LIST)
                    .toList());
    }

    private static AnswersPage.Counts counts(EntryFigures entry) {
        return new AnswersPage.Counts(entry.searches(), entry.opened(), entry.fixed(), entry.failed(),
                Math.round(100 * entry.left()));
    }

    private static AnswersPage.Row row(EntryOutline entry, Map<EntryId, AnswersPage.Counts> counts, String note) {
        return new AnswersPage.Row(entry.id().value(), entry.id().path(), entry.question(), entry.lang(),
                counts.getOrDefault(entry.id(), AnswersPage.Counts.NONE), note);
    }

}
