package keyfound.publication.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.publication.settings.Incident;
import keyfound.search.storage.SearchUnavailableException;

/// Does a piece of work again and again, with a pause after each time, on a thread of its
/// own. What fails is tried again after the pause. The log tells of a trouble once, and
/// again only after the work has succeeded in between.
///
/// That the database or the search cluster is away is told elsewhere.
public final class RepeatedWork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);

    private final String what;

    private final Duration pause;

    private final Work work;

    private final ScheduledExecutorService background;

    /// Of the background thread.
    private boolean failing;

    /// @param thread its name, for thread dumps
    /// @param what the work is called in the log, as the beginning of a sentence
    public RepeatedWork(String thread, String what, Duration pause, Work work) {
        this.what = what;
        this.pause = pause;
        this.work = work;
        this.background = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name(thread).daemon().factory());
    }

    /// Begins at once.
    public void start() {
        ScheduledFuture<?> _ = this.background.scheduleWithFixedDelay(this::doOrTryAgain, 0, this.pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Interrupts the work.
    @Override
    public void close() {
        this.background.shutdownNow();
    }

    private void doOrTryAgain() {
        try {
            this.work.run();
            this.failing = false;
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        catch (RuntimeException | Error failure) {
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        if (Outage.isBehind(failure) || failure instanceof SearchUnavailableException) {
            log.debug("{} waits for the database or the search cluster", this.what, failure);
            return;
        }
        if (!this.failing) {
            log.error("{} failed, and is tried again: {}; see {}", this.what, failure.getClass().getSimpleName(),
                    Incident.BACKGROUND_FAILED.address());
        }
        log.debug("The trace of it", failure);
        this.failing = true;
    }

    /// One turn of the work.
    @FunctionalInterface
    public interface Work {

        void run() throws InterruptedException;

    }

}
