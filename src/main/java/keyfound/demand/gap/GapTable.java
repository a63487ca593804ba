package keyfound.demand.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import keyfound.demand.Surface;
import keyfound.entry.EntryId;
import keyfound.search.Verdict;

/// The tables `gap`, `gap_day` and `gap_line`. No other class knows their column names.
final class GapTable {

    private static final Logger log = LoggerFactory.getLogger(GapTable.class);

    private static final String ALL = "select * from gap where ";

    private final JdbcTemplate template;

    private final JdbcClient client;

    private final boolean postgres;

    GapTable(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.postgres = Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> "PostgreSQL"
            .equals(connection.getMetaData().getDatabaseProductName())));
    }

    Optional<Gap> find(GapId id) {
        return this.client.sql(ALL + "id = ?").param(id.value()).query(GapTable::gap).optional();
    }

    /// Those that exist, kept from other servers until the transaction ends.
    Map<GapId, Gap> lock(Collection<GapId> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        return this.client.sql(ALL + "id in (:ids) order by id for update")
            .param("ids", ids.stream().map(GapId::value).toList())
            .query(GapTable::gap)
            .list()
            .stream()
            .collect(Collectors.toMap(Gap::id, Function.identity(), (one, _) -> one, HashMap::new));
    }

    /// The hottest first.
    List<Gap> list(GapState.Kind kind, int offset, int limit) {
        return this.client.sql(ALL + "state = ? order by heat desc, id limit ? offset ?")
            .params(kind.word(), limit, offset)
            .query(GapTable::gap)
            .list();
    }

    /// The hottest first.
    List<GapId> ids(GapState.Kind kind) {
        return this.client.sql("select id from gap where state = ? order by heat desc, id")
            .param(kind.word())
            .query((row, _) -> new GapId(row.getString("id")))
            .list();
    }

    long count(GapState.Kind kind) {
        return this.client.sql("select count(*) from gap where state = ?")
            .param(kind.word())
            .query(Long.class)
            .single();
    }

    /// The gaps that are another in other words.
    List<Gap> sameAs(GapId other) {
        return this.client.sql(ALL + "same_as = ? order by heat desc, id")
            .param(other.value())
            .query(GapTable::gap)
            .list();
    }

    /// Makes the gap, unless another server was quicker.
    void insert(Gap gap) {
        String insert = "insert into gap (id, signature, times, asked, first_seen, last_seen, heat, langs, surfaces,"
                + " verdict, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Gap.Frequency frequency = gap.frequency();
        try {
            this.template.update(this.postgres ? insert + " on conflict do nothing" : insert, gap.id().value(),
                    gap.signature(), frequency.times(), frequency.asked(), at(frequency.first()), at(frequency.last()),
                    frequency.heat(), words(gap.langs()),
                    words(gap.surfaces().stream().map(Surface::word).collect(Collectors.toSet())), word(gap.verdict()),
                    gap.state().kind().word());
        }
        catch (DuplicateKeyException ex) {
            log.debug("Somebody else met it first, too", ex);
        }
    }

    void update(Gap gap) {
        Gap.Frequency frequency = gap.frequency();
        this.template.update(
                "update gap set times = ?, asked = ?, first_seen = ?, last_seen = ?, heat = ?, langs = ?,"
                        + " surfaces = ?, verdict = ? where id = ?",
                frequency.times(), frequency.asked(), at(frequency.first()), at(frequency.last()), frequency.heat(),
                words(gap.langs()), words(gap.surfaces().stream().map(Surface::word).collect(Collectors.toSet())),
                word(gap.verdict()), gap.id().value());
    }

    void update(GapId id, GapState state) {
        @Nullable Object[] values = switch (state) {
            case GapState.Open(Optional<Instant> again) ->
                new @Nullable Object[] { again.map(GapTable::at).orElse(null), null, null, null, null, null };
            case GapState.Answered(EntryId entry, String revision, Instant then) ->
                new @Nullable Object[] { at(then), null, null, entry.value(), revision, null };
            case GapState.Muted(String reason, long times, Instant then) ->
                new @Nullable Object[] { at(then), reason, times, null, null, null };
            case GapState.SameAs(GapId other, Instant then) ->
                new @Nullable Object[] { at(then), null, null, null, null, other.value() };
        };
        this.client
            .sql("update gap set state = ?, state_at = ?, reason = ?, times_then = ?, entry = ?, revision = ?,"
                    + " same_as = ? where id = ?")
            .param(state.kind().word())
            .params(Arrays.asList(values))
            .param(id.value())
            .update();
    }

    void addDays(GapId id, Map<LocalDate, Long> days) {
        days.forEach((day, times) -> {
            int known = this.template.update("update gap_day set times = times + ? where gap = ? and met_on = ?", times,
                    id.value(), day);
            if (known == 0) {
                this.template.update("insert into gap_day (gap, met_on, times) values (?, ?, ?)", id.value(), day,
                        times);
            }
        });
    }

    /// How often it was met, by day.
    SortedMap<LocalDate, Long> days(Collection<GapId> ids) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        if (!ids.isEmpty()) {
            this.client.sql("select met_on, sum(times) as times from gap_day where gap in (:ids) group by met_on")
                .param("ids", ids.stream().map(GapId::value).toList())
                .query((row, _) -> days.put(row.getObject("met_on", LocalDate.class), row.getLong("times")))
                .list();
        }
        return days;
    }

    SequencedMap<Gap, Long> met(LocalDate from, LocalDate to, int most) {
        SequencedMap<Gap, Long> met = new LinkedHashMap<>();
        this.client
            .sql("select gap.*, week.met as met from gap join (select gap, sum(times) as met from gap_day"
                    + " where met_on between ? and ? group by gap) week on week.gap = gap.id"
                    + " where gap.state = 'open' order by week.met desc, gap.id limit ?")
            .params(from, to, most)
            .query((row, number) -> met.put(gap(row, number), row.getLong("met")))
            .list();
        return met;
    }

    List<Gap> answered(Instant from, Instant to, int most) {
        return this.client
            .sql(ALL + "state = 'answered' and state_at >= ? and state_at < ? order by times desc, id limit ?")
            .params(at(from), at(to), most)
            .query(GapTable::gap)
            .list();
    }

    List<String> lines(GapId id) {
        return this.client.sql("select line from gap_line where gap = ? order by line")
            .param(id.value())
            .query(String.class)
            .list();
    }

    void addLine(GapId id, String line) {
        this.template.update("insert into gap_line (gap, line) values (?, ?)", id.value(), line);
    }

    /// Forgets days and gaps from before.
    /// @param asked the same for gaps that somebody asked about
    void purge(Instant before, Instant asked) {
        this.template.update("delete from gap_day where met_on < ?", before.atOffset(ZoneOffset.UTC).toLocalDate());
        this.template.update("delete from gap where last_seen < ? and (asked = 0 or last_seen < ?) and state <> 'same'",
                at(before), at(asked));
        this.template.update("delete from gap where state = 'same' and same_as not in (select id from gap)");
        this.template.update("delete from gap_line where gap not in (select id from gap)");
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        Gap.Frequency frequency = new Gap.Frequency(row.getLong("times"), row.getLong("asked"),
                instant(row, "first_seen"), instant(row, "last_seen"), row.getDouble("heat"));
        return new Gap(new GapId(row.getString("id")), row.getString("signature"), frequency,
                set(row.getString("langs")), surfaces(row.getString("surfaces")),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)), state(row));
    }

    private static GapState state(ResultSet row) throws SQLException {
        GapState.Kind kind = GapState.Kind.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return switch (kind) {
            case OPEN -> new GapState.Open(Optional.ofNullable(row.getObject("state_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
            case ANSWERED -> new GapState.Answered(new EntryId(row.getString("entry")), row.getString("revision"),
                    instant(row, "state_at"));
            case MUTED ->
                new GapState.Muted(row.getString("reason"), row.getLong("times_then"), instant(row, "state_at"));
            case SAME -> new GapState.SameAs(new GapId(row.getString("same_as")), instant(row, "state_at"));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<Surface> surfaces(String words) {
        return set(words).stream()
            .map(word -> Surface.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ", -1)).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

}
