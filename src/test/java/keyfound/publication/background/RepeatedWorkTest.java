package keyfound.publication.background;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class RepeatedWorkTest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void whatFailsIsTriedAgainAndToldOnce(CapturedOutput log) {
        try (RepeatedWork work = new RepeatedWork("test", "Counting", PAUSE, () -> {
            this.turns.incrementAndGet();
            throw new StackOverflowError();
        })) {
            work.start();
            Awaitility.await().until(() -> this.turns.get() > 5);
        }
        assertThat(log.getAll())
            .containsOnlyOnce("Counting failed, and is tried again: StackOverflowError; see /q/kf219");
    }

    @Test
    void anAbsentDatabaseIsToldElsewhere(CapturedOutput log) {
        try (RepeatedWork work = new RepeatedWork("test", "Counting", PAUSE, () -> {
            this.turns.incrementAndGet();
            throw new TransientDataAccessResourceException("away");
        })) {
            work.start();
            Awaitility.await().until(() -> this.turns.get() > 5);
        }
        assertThat(log.getAll()).doesNotContain("failed");
    }

}
