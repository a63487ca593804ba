package keyfound.lucene;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import keyfound.search.BusyException;

/// Lets only half of the processors work on long pastes, so that a question need not wait for thirty of them: a long paste
/// takes a tenth of a second and a few ten megabytes of heap, a question some milliseconds.
final class LongSearches {

    /// A text of more UTF-16 units takes its turn.
    static final int LONG = 16 * 1024;

    /// First come, first served.
    private final Semaphore turns;

    private final Duration patience;

    /// @param atATime so many long texts are searched at a time
    /// @param patience how long one waits for its turn
    LongSearches(int atATime, Duration patience) {
        this.turns = new Semaphore(atATime, true);
        this.patience = patience;
    }

    static LongSearches onThisMachine() {
        return new LongSearches(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(10));
    }

    /// Begins now, or after those that came before; to be closed when the search is over.
    /// @throws BusyException when those take too long, or the server stops
    Turn turn(String text) {
        if (text.length() <= LONG) {
            return () -> {
            };
        }
        try {
            if (this.turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return this.turns::release;
            }
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new BusyException(this.patience);
    }

    /// A search that goes on.
    interface Turn extends AutoCloseable {

        @Override
        void close();

    }

}
