package keyfound.measure;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.springframework.dao.DataAccessException;

import keyfound.demand.record.Searches;
import keyfound.entry.Severity;
import keyfound.permalink.Ledger;
import keyfound.publication.Publication;
import keyfound.publication.PublishTotals;
import keyfound.publication.Publisher;

/// What there is: entries, problems, addresses, and what waits.
final class StateMeters {

    StateMeters(Meters meters, Publisher publisher, Ledger ledger, Searches searches) {
        gauge(meters, publisher, "keyfound.entries", publication -> publication.catalog().entries().size());
        gauge(meters, publisher, "keyfound.collections", publication -> publication.catalog().collections().size());
        gauge(meters, publisher, "keyfound.publication.generation", Publication::generation);
        gauge(meters, publisher, "keyfound.publication.at.seconds", publication -> publication.at().getEpochSecond());
        for (Severity severity : Severity.values()) {
            gauge(meters, publisher, "keyfound.problems",
                    publication -> publication.catalog()
                        .problems()
                        .stream()
                        .filter(problem -> problem.severity() == severity)
                        .count(),
                    "severity", severity.name().toLowerCase(Locale.ROOT));
        }
        for (PublishTotals.Kind kind : PublishTotals.Kind.values()) {
            meters.gauge("keyfound.publications", () -> publisher.totals().of(kind), "outcome", kind.word());
        }
        meters.gauge("keyfound.search.waiting", () -> publisher.waiting().questions(), "queue", "questions");
        meters.gauge("keyfound.search.waiting", () -> publisher.waiting().pastes(), "queue", "pastes");
        meters.gauge("keyfound.search.waiting", () -> publisher.waiting().longTexts(), "queue", "long");
        meters.gauge("keyfound.ledger.writes", () -> publisher.totals().ledgerWrites(true), "outcome", "written");
        meters.gauge("keyfound.ledger.writes", () -> publisher.totals().ledgerWrites(false), "outcome", "failed");
        meters.gauge("keyfound.demand.waiting", searches::waiting);
        meters.gauge("keyfound.demand.dropped", searches::dropped);
        meters.gauge("keyfound.ledger.addresses", () -> count(ledger, Ledger.Counts::served), "state", "served");
        meters.gauge("keyfound.ledger.addresses", () -> count(ledger, Ledger.Counts::moved), "state", "moved");
        meters.gauge("keyfound.ledger.addresses", () -> count(ledger, Ledger.Counts::gone), "state", "gone");
    }

    private static void gauge(Meters meters, Publisher publisher, String name, ToDoubleFunction<Publication> value,
            String... tags) {
        meters.gauge(name, () -> publisher.isUp() ? publisher.<Double>readAll(value::applyAsDouble) : Double.NaN, tags);
    }

    /// While the database is away, nothing is known of it.
    private static double count(Ledger ledger, ToDoubleFunction<Ledger.Counts> state) {
        try {
            return state.applyAsDouble(ledger.counts());
        }
        catch (DataAccessException away) {
            return Double.NaN;
        }
    }

}
