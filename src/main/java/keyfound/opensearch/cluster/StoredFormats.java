package keyfound.opensearch.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The formats in which servers of several versions keep their indexes in one cluster,
/// each beside the others. A server says once an hour that it reads its format. What
/// nobody said so of for a day is deleted.
public final class StoredFormats {

    private static final Logger log = LoggerFactory.getLogger(StoredFormats.class);

    private static final Duration BETWEEN_SIGNS = Duration.ofHours(1);

    /// A server that is stopped for longer builds its index anew.
    private static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private static final String AT = "at";

    private final Cluster cluster;

    private final IndexNames names;

    private final Clock clock;

    private Instant next = Instant.MIN;

    public StoredFormats(Cluster cluster, IndexNames names, Clock clock) {
        this.cluster = cluster;
        this.names = names;
        this.clock = clock;
    }

    /// The name of the document that says what is kept in a format.
    static String stateOf(String format) {
        return "state-" + format;
    }

    /// Once an hour says that ours is read, and deletes what nobody reads. To be called
    /// again and again; what fails is tried an hour later.
    public synchronized void tend() {
        Instant now = this.clock.instant();
        if (now.isBefore(this.next)) {
            return;
        }
        this.next = now.plus(BETWEEN_SIGNS);
        try {
            sign(this.names.format(), now);
            this.names.others().forEach((format, indexes) -> deleteSilent(format, indexes, now));
        }
        catch (RuntimeException ex) {
            log.debug("The formats of the search index cannot be looked after", ex);
        }
    }

    /// A format without a sign is that of a version which gives none: its day begins now.
    private void deleteSilent(String format, Set<String> indexes, Instant now) {
        Optional<Instant> last = lastSign(format);
        if (last.isEmpty()) {
            sign(format, now);
        }
        else if (last.get().plus(LONGEST_SILENCE).isBefore(now)) {
            log.info("search indexes {} have a format that no server reads any more and are deleted", indexes);
            indexes.forEach(index -> this.cluster.delete("/" + index));
            forgetSign(format);
        }
    }

    /// A server of that format which still runs builds its index anew, and that has a day
    /// again.
    private void forgetSign(String format) {
        this.cluster.deleteDocument("/" + IndexNames.written(this.names.state()) + "/_doc/" + readersOf(format));
    }

    private void sign(String format, Instant now) {
        this.cluster.put("/" + IndexNames.written(this.names.state()) + "/_doc/" + readersOf(format),
                Map.of("require_alias", "true"), Map.of(AT, now.toEpochMilli()));
    }

    private Optional<Instant> lastSign(String format) {
        return this.cluster.find("/" + this.names.state() + "/_doc/" + readersOf(format), Map.of())
            .map(found -> found.path("_source").path(AT))
            .filter(at -> at.isNumber())
            .map(at -> Instant.ofEpochMilli(at.asLong()));
    }

    private static String readersOf(String format) {
        return "readers-" + format;
    }

}
