package keyfound.lucene;

import java.util.concurrent.Semaphore;

/// Lets only half of the processors work on long pastes, so that a question need not wait for thirty of them: a long paste
/// takes a tenth of a second and a few ten megabytes of heap, a question some milliseconds.
final class LongSearches {

    /// A text of more UTF-16 units takes its turn.
    private static final int LONG = 16 * 1024;

    /// First come, first served.
    private static final Semaphore TURNS = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            true);

    private LongSearches() {
    }

    /// Begins now, or after those that came before; to be closed when the search is over.
    static Turn turn(String text) {
        if (text.length() <= LONG) {
            return () -> {
            };
        }
        TURNS.acquireUninterruptibly();
        return TURNS::release;
    }

    /// A search that goes on.
    interface Turn extends AutoCloseable {

        @Override
        void close();

    }

}
