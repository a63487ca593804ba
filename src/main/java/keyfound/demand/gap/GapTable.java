package keyfound.demand.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import keyfound.demand.Surface;
import keyfound.entry.EntryId;
import keyfound.feedback.DatabaseKind;
import keyfound.search.Verdict;

/// The tables `gap`, `gap_day` and `gap_line`. No other class knows their column names.
final class GapTable {

    private static final Logger log = LoggerFactory.getLogger(GapTable.class);

    private static final String ALL = "select * from gap where ";

    private static final String LINES_OF = "delete from gap_line where gap in (select id from gap where ";

    /// With the state, so that the index is read in its order.
    private static final String HOTTEST_FIRST = " order by state, heat desc, id";

    private final JdbcTemplate template;

    private final JdbcClient client;

    private final boolean postgres;

    GapTable(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.postgres = DatabaseKind.isPostgres(template);
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
        return this.client.sql(ALL + "state = ?" + HOTTEST_FIRST + " limit ? offset ?")
            .params(kind.word(), limit, offset)
            .query(GapTable::gap)
            .list();
    }

    /// Open ones that come behind another one, the hottest first.
    /// @param last empty: from the beginning
    List<Gap> openBehind(Optional<Gap> last, int limit) {
        double heat = last.map(gap -> gap.frequency().heat()).orElse(Double.MAX_VALUE);
        return this.client
            .sql(ALL + "state = 'open' and heat <= ? and (heat < ? or id > ?)" + HOTTEST_FIRST + " limit ?")
            .params(heat, heat, last.map(gap -> gap.id().value()).orElse(""), limit)
            .query(GapTable::gap)
            .list();
    }

    /// How many there are of each kind; a kind without one is missing.
    Map<GapState.Kind, Long> counts() {
        Map<GapState.Kind, Long> counts = new EnumMap<>(GapState.Kind.class);
        this.client.sql("select state, count(*) as gaps from gap group by state")
            .query((row, _) -> counts.put(kind(row), row.getLong("gaps")))
            .list();
        return counts;
    }

    /// The gaps that are another in other words.
    List<Gap> sameAs(GapId other) {
        return this.client.sql(ALL + "same_as = ? order by heat desc, id")
            .param(other.value())
            .query(GapTable::gap)
            .list();
    }

    /// Each gap that is one of these in other words, with the one that counts for it.
    Map<GapId, GapId> merged(Collection<GapId> into) {
        Map<GapId, GapId> merged = new HashMap<>();
        if (!into.isEmpty()) {
            this.client.sql("select id, same_as from gap where same_as in (:ids)")
                .param("ids", into.stream().map(GapId::value).toList())
                .query((row, _) -> merged.put(new GapId(row.getString("id")), new GapId(row.getString("same_as"))))
                .list();
        }
        return merged;
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

    /// How often they were met, by whom and where.
    void update(List<Gap> gaps) {
        this.template
            .batchUpdate("update gap set times = ?, asked = ?, first_seen = ?, last_seen = ?, heat = ?, langs = ?,"
                    + " surfaces = ?, verdict = ? where id = ?", gaps.stream().map(GapTable::met).toList());
    }

    private static Object[] met(Gap gap) {
        Gap.Frequency frequency = gap.frequency();
        return new Object[] { frequency.times(), frequency.asked(), at(frequency.first()), at(frequency.last()),
                frequency.heat(), words(gap.langs()),
                words(gap.surfaces().stream().map(Surface::word).collect(Collectors.toSet())), word(gap.verdict()),
                gap.id().value() };
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

    void addDays(List<DayTimes> days) {
        int[] known = this.template.batchUpdate("update gap_day set times = times + ? where gap = ? and met_on = ?",
                days.stream().map(each -> new Object[] { each.times(), each.gap().value(), each.day() }).toList());
        List<Object[]> fresh = IntStream.range(0, known.length)
            .filter(at -> known[at] == 0)
            .mapToObj(days::get)
            .map(each -> new Object[] { each.gap().value(), each.day(), each.times() })
            .toList();
        this.template.batchUpdate("insert into gap_day (gap, met_on, times) values (?, ?, ?)", fresh);
    }

    /// How often an error was met on a day.
    record DayTimes(GapId gap, LocalDate day, long times) {
    }

    /// How often each was met, by day; one that was not is missing.
    Map<GapId, SortedMap<LocalDate, Long>> days(Collection<GapId> ids) {
        Map<GapId, SortedMap<LocalDate, Long>> days = new HashMap<>();
        if (!ids.isEmpty()) {
            this.client.sql("select gap, met_on, times from gap_day where gap in (:ids)")
                .param("ids", ids.stream().map(GapId::value).toList())
                .query((row, _) -> days.computeIfAbsent(new GapId(row.getString("gap")), _ -> new TreeMap<>())
                    .put(row.getObject("met_on", LocalDate.class), row.getLong("times")))
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

    /// Each gap with its lines in order; one without a line is missing.
    Map<GapId, SequencedSet<String>> lines(Collection<GapId> ids) {
        Map<GapId, SequencedSet<String>> lines = new HashMap<>();
        if (!ids.isEmpty()) {
            this.client.sql("select gap, line from gap_line where gap in (:ids) order by gap, line")
                .param("ids", ids.stream().map(GapId::value).toList())
                .query((row, _) -> lines.computeIfAbsent(new GapId(row.getString("gap")), _ -> new LinkedHashSet<>())
                    .add(row.getString("line")))
                .list();
        }
        return lines;
    }

    void addLines(List<Map.Entry<GapId, String>> lines) {
        this.template.batchUpdate("insert into gap_line (gap, line) values (?, ?)",
                lines.stream().map(each -> new Object[] { each.getKey().value(), each.getValue() }).toList());
    }

    /// Forgets days and gaps from before.
    /// @param asked the same for gaps that somebody asked about
    void purge(Instant before, Instant asked) {
        this.template.update("delete from gap_day where met_on < ?", before.atOffset(ZoneOffset.UTC).toLocalDate());
        String old = "last_seen < ? and (asked = 0 or last_seen < ?) and state <> 'same'";
        String lost = "state = 'same' and same_as not in (select id from gap)";
        this.template.update(LINES_OF + old + ")", at(before), at(asked));
        this.template.update("delete from gap where " + old, at(before), at(asked));
        this.template.update(LINES_OF + lost + ")");
        this.template.update("delete from gap where " + lost);
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        Gap.Frequency frequency = new Gap.Frequency(row.getLong("times"), row.getLong("asked"),
                instant(row, "first_seen"), instant(row, "last_seen"), row.getDouble("heat"));
        return new Gap(new GapId(row.getString("id")), row.getString("signature"), frequency,
                set(row.getString("langs")), surfaces(row.getString("surfaces")),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)), state(row));
    }

    private static GapState.Kind kind(ResultSet row) throws SQLException {
        return GapState.Kind.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    private static GapState state(ResultSet row) throws SQLException {
        return switch (kind(row)) {
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
