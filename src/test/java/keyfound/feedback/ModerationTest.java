package keyfound.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModerationTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

    private final Moderation moderation = new Moderation(((InstantSource) this.now::get).withZone(ZoneOffset.UTC));

    @Test
    void onePlaceIsHeardSoOftenAMinuteAndAnotherStill() {
        assertThat(admitted("192.0.2.1", 100)).isEqualTo(Moderation.MOST_OF_ONE);
        assertThat(admitted("192.0.2.2", 1)).isEqualTo(1);
    }

    @Test
    void manyPlacesTogetherAreBoundedToo() {
        int admitted = 0;
        for (int place = 0; place < Moderation.MOST_OF_ALL + 500; place++) {
            admitted += admitted("place " + place, 1);
        }
        assertThat(admitted).isEqualTo(Moderation.MOST_OF_ALL);
    }

    @Test
    void aMinuteLaterAllIsForgotten() {
        admitted("192.0.2.1", 100);
        this.now.updateAndGet(before -> before.plus(Moderation.WINDOW).minus(Duration.ofMillis(1)));
        assertThat(admitted("192.0.2.1", 1)).isZero();
        this.now.updateAndGet(before -> before.plus(Duration.ofMillis(1)));
        assertThat(admitted("192.0.2.1", 1)).isEqualTo(1);
    }

    private int admitted(String place, int times) {
        int admitted = 0;
        for (int time = 0; time < times; time++) {
            admitted += this.moderation.admits(place) ? 1 : 0;
        }
        return admitted;
    }

}
