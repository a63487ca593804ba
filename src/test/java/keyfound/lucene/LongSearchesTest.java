package keyfound.lucene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class LongSearchesTest {

    private static final String LONG = "error: failed\n".repeat(20_000);

    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Test
    void aLongPasteWaitsForItsTurnAndAQuestionDoesNot()
            throws InterruptedException, ExecutionException, TimeoutException {
        List<LongSearches.Turn> working = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            working.add(LongSearches.turn(LONG));
        }
        CompletableFuture<LongSearches.Turn> waiting = CompletableFuture.supplyAsync(() -> LongSearches.turn(LONG));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LongSearches.turn("too many open files").close());
        assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        working.removeFirst().close();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isNotNull();
        waiting.get().close();
        working.forEach(LongSearches.Turn::close);
    }

}
