package keyfound.demand.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import keyfound.demand.Surface;
import keyfound.entry.EntryId;

/// Counts the remembered searches.
@Component
public final class SearchFigures {

    private final JdbcClient client;

    SearchFigures(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
    }

    /// One row for each day from then to now, also for days without a search.
    public List<DayFigures> days(LocalDate from, LocalDate to) {
        Map<LocalDate, DayFigures> known = this.client
            .sql("select met_on," + " sum(case when verdict = 'known' then 1 else 0 end) as known,"
                    + " sum(case when verdict = 'similar' then 1 else 0 end) as similar_ones,"
                    + " sum(case when verdict = 'unknown' then 1 else 0 end) as unknown_ones"
                    + " from search_record where searched_at >= ? group by met_on")
            .param(from.atStartOfDay().atOffset(ZoneOffset.UTC))
            .query((row, _) -> new DayFigures(row.getObject("met_on", LocalDate.class), row.getLong("known"),
                    row.getLong("similar_ones"), row.getLong("unknown_ones")))
            .list()
            .stream()
            .collect(Collectors.toMap(DayFigures::day, day -> day));
        List<DayFigures> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(known.getOrDefault(day, new DayFigures(day, 0, 0, 0)));
        }
        return days;
    }

    public List<SurfaceFigures> surfaces(Instant since) {
        return this.client
            .sql("select surface, count(*) as times, sum(case when verdict = 'known' then 1 else 0 end) as known"
                    + " from search_record where searched_at >= ? group by surface order by times desc, surface")
            .param(since.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new SurfaceFigures(Surface.valueOf(row.getString("surface").toUpperCase(Locale.ROOT)),
                    row.getLong("times"), row.getLong("known")))
            .list();
    }

    /// The errors that were brought most often.
    public List<ErrorFigures> errors(Instant since, int most) {
        return this.client.sql(
                "select max(line) as line, count(*) as times, sum(case when verdict = 'known' then 1 else 0 end) as known"
                        + " from search_record where searched_at >= ? group by gap order by times desc, line limit ?")
            .params(since.atOffset(ZoneOffset.UTC), most)
            .query((row, _) -> new ErrorFigures(row.getString("line"), row.getLong("times"), row.getLong("known")))
            .list();
    }

    /// By how often a search found them first.
    public List<EntryFigures> entries(Instant since) {
        return this.client
            .sql("select first_hit, count(*) as times, sum(case when opened = first_hit then 1 else 0 end) as opened,"
                    + " sum(case when helped = 'fixed' and opened = first_hit then 1 else 0 end) as fixed,"
                    + " sum(case when helped = 'failed' and opened = first_hit then 1 else 0 end) as failed"
                    + " from search_record where searched_at >= ? and first_hit is not null and verdict <> 'unknown'"
                    + " group by first_hit order by times desc, first_hit")
            .param(since.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new EntryFigures(new EntryId(row.getString("first_hit")), row.getLong("times"),
                    row.getLong("opened"), row.getLong("fixed"), row.getLong("failed")))
            .list();
    }

    /// Median time from the first sighting of a gap to its answer; empty when none was
    /// answered since.
    public Optional<Duration> timeToAnswer(Instant since) {
        List<Duration> times = this.client
            .sql("select first_seen, state_at from gap where state = 'answered' and state_at >= ?")
            .param(since.atOffset(ZoneOffset.UTC))
            .query((row, _) -> Duration.between(row.getObject("first_seen", OffsetDateTime.class),
                    row.getObject("state_at", OffsetDateTime.class)))
            .list()
            .stream()
            .sorted()
            .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
    }

}
