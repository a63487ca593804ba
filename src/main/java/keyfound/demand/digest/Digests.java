package keyfound.demand.digest;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import keyfound.demand.figures.DayFigures;
import keyfound.demand.figures.SearchFigures;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.question.Questions;
import keyfound.entry.EntryId;

/// Sums up weeks, from Monday to Sunday in UTC.
@Component
public final class Digests {

    private static final int DAYS = 7;

    private static final int MOST_GAPS = 10;

    private final SearchFigures figures;

    private final Gaps gaps;

    private final Questions questions;

    private final Clock clock;

    Digests(SearchFigures figures, Gaps gaps, Questions questions, Clock clock) {
        this.figures = figures;
        this.gaps = gaps;
        this.questions = questions;
        this.clock = clock;
    }

    /// The Monday of the last week that is over.
    public LocalDate lastMonday() {
        return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusDays(DAYS);
    }

    /// A week as maintainers see it.
    /// @param monday first day of the week
    public Digest of(LocalDate monday) {
        return of(monday, _ -> true);
    }

    /// @param monday first day of the week
    /// @param named whether an entry that answers an error is named
    public Digest of(LocalDate monday, Predicate<EntryId> named) {
        LocalDate sunday = monday.plusDays(DAYS - 1L);
        Instant from = start(monday);
        Instant to = start(monday.plusDays(DAYS));
        List<DayFigures> days = this.figures.days(monday, sunday);
        return new Digest(monday, days.stream().mapToLong(DayFigures::total).sum(),
                days.stream().mapToLong(DayFigures::known).sum(), this.questions.count(from, to),
                this.gaps.met(monday, sunday, MOST_GAPS)
                    .entrySet()
                    .stream()
                    .map(met -> new Digest.Met(met.getKey().signature(), met.getValue(),
                            "/desk/gaps/" + met.getKey().id()))
                    .toList(),
                this.gaps.answered(from, to, MOST_GAPS).stream().map(gap -> answered(gap, named)).toList());
    }

    private static Digest.Met answered(Gap gap, Predicate<EntryId> named) {
        String path = (gap.state() instanceof GapState.Answered(EntryId entry, String _, Instant _)
                && named.test(entry)) ? entry.path() : "/desk/gaps/" + gap.id();
        return new Digest.Met(gap.signature(), gap.frequency().times(), path);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

}
