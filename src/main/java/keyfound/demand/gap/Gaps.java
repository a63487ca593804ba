package keyfound.demand.gap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.demand.KeptText;
import keyfound.entry.EntryId;
import keyfound.search.Verdict;

/// Knows every error that was brought and that no entry covered.
@Component
public final class Gaps {

    /// So many different lines of one gap are kept.
    private static final int MOST_LINES = 5;

    /// Languages come from readers, who may send anything.
    private static final int MOST_LANGS = 8;

    private static final int LONGEST_REASON = 500;

    /// What was muted opens again when it is so many times as frequent.
    private static final int UNMUTED_AT = 10;

    private final GapTable table;

    private final TransactionTemplate transactions;

    private final Clock clock;

    @Autowired
    public Gaps(JdbcTemplate template, TransactionTemplate transactions, Clock clock) {
        this.table = new GapTable(template);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Opened without the server, for the command line.
    public static Gaps in(DataSource database) {
        return new Gaps(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC());
    }

    /// Counts what was met, each sighting with the gap of its signature, or the gap that
    /// counts for it.
    public void add(List<Sighting> sightings) {
        if (!sightings.isEmpty()) {
            this.transactions.executeWithoutResult(_ -> addLocked(sightings));
        }
    }

    private void addLocked(List<Sighting> sightings) {
        Map<GapId, List<Sighting>> met = sightings.stream()
            .collect(Collectors.groupingBy(Sighting::gap, LinkedHashMap::new, Collectors.toList()));
        Map<GapId, Gap> known = this.table.lock(met.keySet());
        // in one order, so that two servers do not wait for each other
        List<GapId> fresh = met.keySet()
            .stream()
            .filter(id -> !known.containsKey(id))
            .sorted(Comparator.comparing(GapId::value))
            .toList();
        fresh.forEach(id -> this.table.insert(begun(met.getOrDefault(id, List.of()).getFirst())));
        known.putAll(this.table.lock(fresh));
        known.putAll(this.table.lock(known.values()
            .stream()
            .flatMap(gap -> representative(gap).stream())
            .filter(id -> !known.containsKey(id))
            .collect(Collectors.toSet())));
        Map<GapId, List<Sighting>> counted = new HashMap<>();
        met.forEach((id, ofOne) -> counted
            .computeIfAbsent(Optional.ofNullable(known.get(id)).flatMap(Gaps::representative).orElse(id),
                    _ -> new ArrayList<>())
            .addAll(ofOne));
        counted.keySet().retainAll(known.keySet());
        count(known, counted);
    }

    private static Gap begun(Sighting first) {
        return new Gap(first.gap(), first.signature(), new Gap.Frequency(0, 0, first.at(), first.at(), Heat.NONE),
                Set.of(), Set.of(), first.verdict(), new GapState.Open(Optional.empty()));
    }

    private static Optional<GapId> representative(Gap gap) {
        return (gap.state() instanceof GapState.SameAs same) ? Optional.of(same.other()) : Optional.empty();
    }

    /// All in few statements: a busy server brings hundreds of errors at once.
    private void count(Map<GapId, Gap> known, Map<GapId, List<Sighting>> met) {
        List<Gap> counted = met.entrySet()
            .stream()
            .map(each -> counted(Objects.requireNonNull(known.get(each.getKey())), each.getValue()))
            .toList();
        this.table.update(counted);
        this.table.addDays(met.entrySet().stream().flatMap(each -> days(each.getKey(), each.getValue())).toList());
        addLines(met);
        for (Gap gap : counted) {
            if (opensAgain(gap, met.getOrDefault(gap.id(), List.of()))) {
                this.table.update(gap.id(), new GapState.Open(Optional.of(this.clock.instant())));
            }
        }
    }

    private static Gap counted(Gap gap, List<Sighting> sightings) {
        Gap.Frequency frequency = sightings.stream()
            .map(Gap.Frequency::of)
            .reduce(gap.frequency(), Gap.Frequency::with);
        Set<String> langs = union(gap.langs(), sightings.stream().map(Sighting::lang));
        return new Gap(gap.id(), gap.signature(), frequency, langs.size() > MOST_LANGS ? gap.langs() : langs,
                union(gap.surfaces(), sightings.stream().map(Sighting::surface)), sightings.getLast().verdict(),
                gap.state());
    }

    private void addLines(Map<GapId, List<Sighting>> met) {
        Map<GapId, SequencedSet<String>> known = this.table.lines(met.keySet());
        List<Map.Entry<GapId, String>> fresh = new ArrayList<>();
        met.forEach((id, sightings) -> {
            Set<String> lines = known.computeIfAbsent(id, _ -> new LinkedHashSet<>());
            for (Sighting sighting : sightings) {
                if (lines.size() < MOST_LINES && lines.add(sighting.line())) {
                    fresh.add(Map.entry(id, sighting.line()));
                }
            }
        });
        this.table.addLines(fresh);
    }

    private static Stream<GapTable.DayTimes> days(GapId id, List<Sighting> sightings) {
        return sightings.stream()
            .collect(Collectors.groupingBy(sighting -> LocalDate.ofInstant(sighting.at(), ZoneOffset.UTC),
                    Collectors.counting()))
            .entrySet()
            .stream()
            .map(each -> new GapTable.DayTimes(id, each.getKey(), each.getValue()));
    }

    private static <T> Set<T> union(Set<T> some, Stream<T> others) {
        return Stream.concat(some.stream(), others).collect(Collectors.toSet());
    }

    private static boolean opensAgain(Gap gap, List<Sighting> sightings) {
        return switch (gap.state()) {
            case GapState.Answered(EntryId _, String _, Instant then) -> sightings.stream()
                .anyMatch(sighting -> sighting.verdict() == Verdict.UNKNOWN && sighting.at().isAfter(then));
            case GapState.Muted(String _, long times, Instant _) ->
                gap.frequency().times() >= Math.max(1, times) * UNMUTED_AT;
            case GapState.Open _, GapState.SameAs _ -> false;
        };
    }

    public Optional<Gap> find(GapId id) {
        return this.table.find(id);
    }

    /// Those that hurt most first.
    /// @param page 1-based
    public List<Gap> list(GapState.Kind kind, int page, int size) {
        return this.table.list(kind, Math.multiplyExact(page - 1, size), size);
    }

    public long count(GapState.Kind kind) {
        return counts().getOrDefault(kind, 0L);
    }

    /// How many there are of each kind; a kind without one is missing.
    public Map<GapState.Kind, Long> counts() {
        return this.table.counts();
    }

    /// The open gaps behind another one, those that hurt most first.
    /// @param last empty: from the beginning
    List<Gap> openBehind(Optional<Gap> last, int most) {
        return this.table.openBehind(last, most);
    }

    /// Up to five lines as they were brought, without secrets, those of the gaps included
    /// that are this one in other words.
    public List<String> lines(GapId id) {
        List<GapId> all = all(id);
        Map<GapId, SequencedSet<String>> lines = this.table.lines(all);
        return all.stream()
            .flatMap(each -> lines.getOrDefault(each, new LinkedHashSet<>()).stream())
            .distinct()
            .limit(MOST_LINES)
            .toList();
    }

    /// How often it was met, by day, as far back as searches are remembered.
    public SortedMap<LocalDate, Long> days(GapId id) {
        return Objects.requireNonNull(days(List.of(id)).get(id));
    }

    /// The same of several, each with those that are it in other words.
    public Map<GapId, SortedMap<LocalDate, Long>> days(Collection<GapId> ids) {
        Map<GapId, GapId> merged = this.table.merged(ids);
        Map<GapId, SortedMap<LocalDate, Long>> days = new HashMap<>();
        ids.forEach(id -> days.put(id, new TreeMap<>()));
        this.table.days(Stream.concat(ids.stream(), merged.keySet().stream()).toList()).forEach((id, ofOne) -> {
            SortedMap<LocalDate, Long> all = Objects.requireNonNull(days.get(merged.getOrDefault(id, id)));
            ofOne.forEach((day, times) -> all.merge(day, times, Long::sum));
        });
        return days;
    }

    /// The open gaps that were met between two days, how often, and the most met first.
    public SequencedMap<Gap, Long> met(LocalDate from, LocalDate to, int most) {
        return this.table.met(from, to, most);
    }

    /// Those that were answered from one moment to another, the most met first.
    public List<Gap> answered(Instant from, Instant to, int most) {
        return this.table.answered(from, to, most);
    }

    /// The gaps that are this one in other words.
    public List<Gap> sameAs(GapId id) {
        return this.table.sameAs(id);
    }

    private List<GapId> all(GapId id) {
        return Stream.concat(Stream.of(id), this.table.sameAs(id).stream().map(Gap::id)).toList();
    }

    /// An entry covers it.
    /// @param revision short id of the commit that brought the entry; may be empty
    /// @throws GapRefusedException when there is no such gap, or another counts for it
    public void answer(GapId id, EntryId entry, String revision) {
        decide(id, _ -> new GapState.Answered(entry, revision, this.clock.instant()));
    }

    /// The same, unless somebody decided otherwise meanwhile.
    /// @return whether it was open
    public boolean answerIfOpen(GapId id, EntryId entry, String revision) {
        return Boolean.TRUE.equals(this.transactions.execute(_ -> {
            boolean open = this.table.lock(List.of(id))
                .values()
                .stream()
                .anyMatch(gap -> gap.state() instanceof GapState.Open);
            if (open) {
                this.table.update(id, new GapState.Answered(entry, revision, this.clock.instant()));
            }
            return open;
        }));
    }

    /// It is no trouble of ours, until it comes ten times as often.
    /// @throws GapRefusedException when there is no such gap, or another counts for it
    public void mute(GapId id, String reason) {
        decide(id, gap -> new GapState.Muted(KeptText.line(reason, LONGEST_REASON), gap.frequency().times(),
                this.clock.instant()));
    }

    /// Takes back what was decided, and what was counted with another gap.
    /// @throws GapRefusedException when there is no such gap
    public void open(GapId id) {
        this.transactions.executeWithoutResult(_ -> {
            Gap gap = locked(id);
            if (gap.state() instanceof GapState.SameAs(GapId other, Instant _)) {
                Optional.ofNullable(this.table.lock(List.of(other)).get(other))
                    .ifPresent(
                            both -> this.table.update(List.of(with(both, both.frequency().without(gap.frequency())))));
            }
            this.table.update(id, new GapState.Open(Optional.empty()));
        });
    }

    /// Says that a gap is another in other words, which counts for both from now on.
    /// @throws GapRefusedException when one of them is missing, both are the same, or the
    /// gap or the other already counts elsewhere
    public void merge(GapId id, GapId other) {
        if (id.equals(other)) {
            throw new GapRefusedException("a gap cannot be merged with itself");
        }
        this.transactions.executeWithoutResult(_ -> {
            Map<GapId, Gap> both = this.table.lock(List.of(id, other));
            Gap gap = present(both, id);
            Gap into = present(both, other);
            if (representative(gap).isPresent() || representative(into).isPresent()) {
                throw new GapRefusedException("one of these gaps is merged already; take that back first");
            }
            if (!this.table.sameAs(id).isEmpty()) {
                throw new GapRefusedException("other gaps are merged into this one; merge the other way round");
            }
            this.table.update(List.of(with(into, into.frequency().with(gap.frequency()))));
            this.table.update(id, new GapState.SameAs(other, this.clock.instant()));
        });
    }

    /// Forgets what was not met since.
    /// @param asked the same for what somebody asked about; not later
    public void purge(Instant before, Instant asked) {
        this.transactions.executeWithoutResult(_ -> this.table.purge(before, asked));
    }

    private void decide(GapId id, Function<Gap, GapState> state) {
        this.transactions.executeWithoutResult(_ -> {
            Gap gap = locked(id);
            if (representative(gap).isPresent()) {
                throw new GapRefusedException("this gap is merged into another; decide there");
            }
            this.table.update(id, state.apply(gap));
        });
    }

    private Gap locked(GapId id) {
        return present(this.table.lock(List.of(id)), id);
    }

    private static Gap present(Map<GapId, Gap> gaps, GapId id) {
        Gap gap = gaps.get(id);
        if (gap == null) {
            throw new GapRefusedException("there is no gap " + id);
        }
        return gap;
    }

    private static Gap with(Gap gap, Gap.Frequency frequency) {
        return new Gap(gap.id(), gap.signature(), frequency, gap.langs(), gap.surfaces(), gap.verdict(), gap.state());
    }

}
