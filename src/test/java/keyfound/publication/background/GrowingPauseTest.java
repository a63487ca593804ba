package keyfound.publication.background;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrowingPauseTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    private final GrowingPause pause = new GrowingPause(Duration.ofSeconds(5), Duration.ofMinutes(5), this.now::get);

    @Test
    void itDoublesWithEachRefusalUpToItsEnd() {
        lasts(5);
        for (int seconds : new int[] { 5, 10, 20, 40, 80, 160, 300, 300 }) {
            this.pause.begin(true);
            lasts(seconds);
        }
    }

    @Test
    void anythingElseMakesItShortAgain() {
        this.pause.begin(true);
        this.pause.begin(true);
        this.pause.begin(false);
        lasts(5);
        this.pause.begin(true);
        lasts(5);
    }

    private void lasts(int seconds) {
        this.now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        assertThat(this.pause.isOver()).isFalse();
        this.now.addAndGet(1);
        assertThat(this.pause.isOver()).isTrue();
    }

}
