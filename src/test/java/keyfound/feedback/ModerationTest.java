package keyfound.feedback;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModerationTest {

    private final AtomicLong now = new AtomicLong(-5);

    private final Moderation moderation = new Moderation(this.now::get);

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
    void oneSubnetHasManyAddressesOfVersionSix() {
        int admitted = 0;
        for (int host = 0; host < 300; host++) {
            admitted += admitted("2001:db8:1:2::" + Integer.toHexString(host), 1);
        }
        assertThat(admitted).isEqualTo(Moderation.MOST_OF_ONE);
        assertThat(admitted("2001:db8:1:3::1", 1)).as("another subnet").isEqualTo(1);
    }

    @Test
    void aHundredAddressesOfOneNetworkSilenceNobodyElse() {
        for (int host = 0; host < 250; host++) {
            admitted("192.0.2." + host, 100);
            admitted("2001:db8:1:" + Integer.toHexString(host) + "::1", 100);
        }
        assertThat(admitted("198.51.100.1", 1)).isEqualTo(1);
        assertThat(admitted("2001:db8:2::1", 1)).isEqualTo(1);
    }

    @Test
    void aMinuteLaterAllIsForgotten() {
        admitted("192.0.2.1", 100);
        this.now.addAndGet(Moderation.WINDOW.toNanos() - 1);
        assertThat(admitted("192.0.2.1", 1)).isZero();
        this.now.incrementAndGet();
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
