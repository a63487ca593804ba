package keyfound.publication.turn;

import java.time.Duration;
import java.util.function.Supplier;

/// The threads that search for all readers.
///
/// A request runs on a virtual thread, and such a thread keeps its processor until it has
/// to wait. Searches of this machine never wait, so a few connections would take the
/// processors from all others. Here the system shares them out. Questions, pastes and
/// long texts have threads of their own each, and no number of the longer ones holds up a
/// shorter one.
public final class SearchTurns implements AutoCloseable {

    /// Who asks in more UTF-16 units than these pastes.
    static final int QUESTION = 2 * 1024;

    /// A paste of more UTF-16 units is long.
    static final int PASTE = 64 * 1024;

    /// A question takes some milliseconds.
    private static final int MOST_WAITING = 512;

    /// A paste takes some ten milliseconds.
    private static final int MOST_PASTES_WAITING = 128;

    /// A long text takes some hundred milliseconds, and some ten megabytes of heap.
    private static final int MOST_LONG_WAITING = 32;

    /// A reader who waits longer asks again, which makes the queue longer.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PASTE_PATIENCE = Duration.ofSeconds(5);

    private static final Duration LONG_PATIENCE = Duration.ofSeconds(10);

    /// Searches at a time for each processor, where they wait for other machines.
    private static final int ELSEWHERE = 4;

    /// One silent machine must not hold up all of few searches.
    private static final int LEAST_ELSEWHERE = 32;

    private final TurnQueue questions;

    private final TurnQueue pastes;

    private final TurnQueue longTexts;

    SearchTurns(TurnQueue questions, TurnQueue pastes, TurnQueue longTexts) {
        this.questions = questions;
        this.pastes = pastes;
        this.longTexts = longTexts;
    }

    public static SearchTurns onThisMachine() {
        return of(Runtime.getRuntime().availableProcessors());
    }

    /// Searches mostly wait for other machines, which have bounds of their own.
    public static SearchTurns onOtherMachines() {
        return of(Math.max(LEAST_ELSEWHERE, ELSEWHERE * Runtime.getRuntime().availableProcessors()));
    }

    private static SearchTurns of(int atATime) {
        int half = Math.max(1, atATime / 2);
        return new SearchTurns(new TurnQueue("keyfound-search", atATime, MOST_WAITING, PATIENCE, Courtesy.NONE),
                new TurnQueue("keyfound-paste", half, MOST_PASTES_WAITING, PASTE_PATIENCE, Courtesy.SOME),
                new TurnQueue("keyfound-long", Math.min(half, Runtime.getRuntime().availableProcessors()),
                        MOST_LONG_WAITING, LONG_PATIENCE, Courtesy.MUCH));
    }

    /// @throws keyfound.search.BusyException when too many wait, or for too long
    <T> T take(int length, Supplier<T> search) {
        TurnQueue queue = (length <= QUESTION) ? this.questions : (length <= PASTE) ? this.pastes : this.longTexts;
        return queue.take(search);
    }

    /// Those who wait now.
    public SearchesWaiting waiting() {
        return new SearchesWaiting(this.questions.waiting(), this.pastes.waiting(), this.longTexts.waiting());
    }

    @Override
    public void close() {
        this.questions.close();
        this.pastes.close();
        this.longTexts.close();
    }

}
