package keyfound.lucene;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import keyfound.search.BusyException;

/// Limits long pastes to half of the processors, so that a question does not wait for
/// thirty of them. A long paste takes a tenth of a second and a few ten megabytes of
/// heap, a question some milliseconds.
final class LongSearches {

    /// A text with more UTF-16 units waits for its turn.
    static final int LONG = 16 * 1024;

    /// First come, first served.
    private final Semaphore turns;

    private final Duration patience;

    /// @param atATime number of long texts searched at a time
    /// @param patience how long a text waits for its turn
    LongSearches(int atATime, Duration patience) {
        this.turns = new Semaphore(atATime, true);
        this.patience = patience;
    }

    static LongSearches onThisMachine() {
        return new LongSearches(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(10));
    }

    /// Begins now, or after the texts that came before; close it when the search is over.
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

    /// A running search.
    interface Turn extends AutoCloseable {

        @Override
        void close();

    }

}
