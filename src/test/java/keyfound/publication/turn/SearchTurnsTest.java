package keyfound.publication.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import keyfound.search.BusyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// One thread each for questions, pastes and long texts.
class SearchTurnsTest {

    private static final int LONG = SearchTurns.PASTE + 1;

    private final CountDownLatch end = new CountDownLatch(1);

    private final SearchTurns turns = new SearchTurns(
            new TurnQueue("test", 1, 3, Duration.ofSeconds(30), Courtesy.NONE),
            new TurnQueue("test-paste", 1, 3, Duration.ofSeconds(30), Courtesy.NONE),
            new TurnQueue("test-long", 1, 2, Duration.ofMillis(200), Courtesy.NONE));

    private final List<Thread> callers = new ArrayList<>();

    @AfterEach
    void letAllGo() throws InterruptedException {
        this.end.countDown();
        for (Thread caller : this.callers) {
            caller.join();
        }
        this.turns.close();
    }

    @Test
    void aStormOfLongTextsHoldsUpNoQuestion() throws InterruptedException {
        List<String> sentAway = Collections.synchronizedList(new ArrayList<>());
        for (int paste = 0; paste < 20; paste++) {
            call(LONG, this::work, sentAway);
        }
        await(() -> sentAway.size() >= 17);
        assertThat(this.turns.<String>take(SearchTurns.PASTE, () -> "answer")).isEqualTo("answer");
        for (int paste = 0; paste < 20; paste++) {
            call(SearchTurns.PASTE, this::work, sentAway);
        }
        await(() -> sentAway.size() >= 33);
        assertThat(this.turns.<String>take(SearchTurns.QUESTION, () -> "answer")).isEqualTo("answer");
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() throws InterruptedException {
        call(LONG, this::work, new ArrayList<>());
        await(() -> this.callers.getFirst().getState() == Thread.State.TIMED_WAITING);
        assertThatExceptionOfType(BusyException.class).isThrownBy(() -> this.turns.take(LONG, () -> "late"))
            .satisfies(busy -> assertThat(busy.retry()).isPositive());
    }

    /// A hundred turns of 600 ms are a minute; there would be room for two hundred.
    @Test
    void whoWouldWaitTooLongIsSentAwayAtOnce() {
        List<String> sentAway = Collections.synchronizedList(new ArrayList<>());
        try (TurnQueue queue = new TurnQueue("test-busy", 1, 200, Duration.ofMinutes(1), Courtesy.NONE);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            queue.take(() -> pause(Duration.ofMillis(600)));
            for (int caller = 0; caller < 130; caller++) {
                callers.execute(() -> {
                    try {
                        queue.take(this::work);
                    }
                    catch (BusyException busy) {
                        sentAway.add("busy");
                    }
                });
            }
            try {
                await(() -> sentAway.size() >= 20);
                assertThat(queue.waiting()).isBetween(1, 110);
            }
            finally {
                this.end.countDown();
            }
        }
    }

    private static Object pause(Duration time) {
        try {
            Thread.sleep(time);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    @Test
    void whoIsInterruptedWhileWaitingGivesUp() throws InterruptedException {
        call(1, this::work, new ArrayList<>());
        await(() -> this.callers.getFirst().getState() == Thread.State.TIMED_WAITING);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(BusyException.class).isThrownBy(() -> this.turns.take(1, () -> "late"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void turnsComeInTheOrderOfTheAsking() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        call(1, this::work, order);
        await(() -> this.callers.getFirst().getState() == Thread.State.TIMED_WAITING);
        for (int question = 1; question <= 3; question++) {
            String name = "question " + question;
            call(1, () -> order.add(name), order);
            Thread caller = this.callers.getLast();
            await(() -> caller.getState() == Thread.State.TIMED_WAITING);
        }
        assertThatExceptionOfType(BusyException.class).as("a fourth one")
            .isThrownBy(() -> this.turns.take(1, () -> ""));
        this.end.countDown();
        await(() -> order.size() == 3);
        assertThat(order).containsExactly("question 1", "question 2", "question 3");
    }

    @Test
    void whatASearchThrowsReachesWhoAsked() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.turns.take(1, () -> {
            throw new IllegalArgumentException("no such page");
        })).withMessage("no such page");
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> this.turns.take(1, () -> {
            throw new StackOverflowError();
        }));
    }

    private Object work() {
        try {
            this.end.await();
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private void call(int length, Supplier<Object> work, List<String> sentAway) {
        Thread caller = new Thread(() -> {
            try {
                this.turns.take(length, work);
            }
            catch (BusyException busy) {
                sentAway.add("busy");
            }
        });
        this.callers.add(caller);
        caller.start();
    }

    private static void await(Callable<Boolean> there) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(there);
    }

}
