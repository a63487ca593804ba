package keyfound.lucene;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import keyfound.search.BusyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongSearchesTest {

    private static final String LONG = "x".repeat(LongSearches.LONG + 1);

    @Test
    void aLongPasteWaitsForItsTurnAndAQuestionDoesNot() throws Exception {
        LongSearches searches = new LongSearches(2, Duration.ofSeconds(30));
        List<LongSearches.Turn> working = List.of(searches.turn(LONG), searches.turn(LONG));
        CompletableFuture<LongSearches.Turn> waiting = CompletableFuture.supplyAsync(() -> searches.turn(LONG));
        searches.turn("too many open files").close();
        assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        working.getFirst().close();
        waiting.get(30, TimeUnit.SECONDS).close();
        working.getLast().close();
    }

    @Test
    void aLongPasteThatGetsNoTurnIsToldWhenToComeAgain() {
        LongSearches searches = new LongSearches(1, Duration.ofMillis(20));
        try (LongSearches.Turn _ = searches.turn(LONG)) {
            assertThatThrownBy(() -> searches.turn(LONG)).isInstanceOfSatisfying(BusyException.class,
                    busy -> assertThat(busy.retry()).isEqualTo(Duration.ofMillis(20)));
        }
        searches.turn(LONG).close();
    }

    @Test
    void whoIsInterruptedWhileHeWaitsGivesUp() {
        LongSearches searches = new LongSearches(1, Duration.ofSeconds(30));
        try (LongSearches.Turn _ = searches.turn(LONG)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> searches.turn(LONG)).isInstanceOf(BusyException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void eachEngineHasTurnsOfItsOwn() {
        LongSearches busy = new LongSearches(1, Duration.ofMillis(20));
        try (LongSearches.Turn _ = busy.turn(LONG)) {
            new LongSearches(1, Duration.ofMillis(20)).turn(LONG).close();
        }
    }

}
