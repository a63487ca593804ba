package keyfound.demand.gap;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// How much a gap hurts.
class HeatTest {

    private static final Instant NOW = Instant.parse("2029-05-01T12:00:00Z");

    @Test
    void aSightingHalvesInTwoWeeks() {
        double twice = Heat.sum(Heat.of(NOW.minus(Duration.ofDays(14)), 1), Heat.of(NOW.minus(Duration.ofDays(14)), 1));
        assertThat(twice).isCloseTo(Heat.of(NOW, 1), within(1e-9));
    }

    @Test
    void whatIsFreshHurtsMoreThanWhatWasOftenLongAgo() {
        double old = Heat.NONE;
        for (int i = 0; i < 30; i++) {
            old = Heat.sum(old, Heat.of(NOW.minus(Duration.ofDays(90)), 1));
        }
        assertThat(Heat.of(NOW, 1)).isGreaterThan(old);
        assertThat(Heat.sum(old, Heat.of(NOW, 1))).isGreaterThan(Heat.of(NOW, 1));
    }

    @Test
    void aPartCanBeTakenOutAgain() {
        double one = Heat.of(NOW, 3);
        double other = Heat.of(NOW.minus(Duration.ofDays(3)), 1);
        assertThat(Heat.without(Heat.sum(one, other), other)).isCloseTo(one, within(1e-9));
        assertThat(Heat.without(one, one)).isEqualTo(Heat.NONE);
    }

}
