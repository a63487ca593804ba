package keyfound.publication;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.publication.settings.Incident;
import keyfound.search.storage.SearchUnavailableException;

/// Whether the machines that search are away. That is told when it begins and when it is
/// over, not for each request.
final class SearchOutage {

    private static final Logger log = LoggerFactory.getLogger(SearchOutage.class);

    /// A cluster that refuses some requests and answers others is still away.
    private static final Duration CALM = Duration.ofSeconds(5);

    private final AtomicBoolean away = new AtomicBoolean();

    /// Of `System.nanoTime`.
    private volatile long last;

    void failed(SearchUnavailableException failure) {
        this.last = System.nanoTime();
        if (this.away.compareAndSet(false, true)) {
            log.error("Searches are refused, what needs none goes on: {}; see {}", failure.getMessage(),
                    Incident.CLUSTER_AWAY.address());
        }
    }

    void answered() {
        if (System.nanoTime() - this.last >= CALM.toNanos() && this.away.compareAndSet(true, false)) {
            log.info("The search cluster answers again");
        }
    }

    boolean isAway() {
        return this.away.get();
    }

}
