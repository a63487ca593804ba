package keyfound.feedback;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TallyTest {

    /// Wilson's interval of 9 out of 10 at 95 %, as statistical tables have it: 0.5958 to
    /// 0.9821.
    @Test
    void helpfulnessIsTheLowerEndOfWilsonsInterval() {
        assertThat(new Tally(9, 1).helpfulness()).isCloseTo(0.5958, within(0.0001));
        assertThat(new Tally(1, 0).helpfulness()).isCloseTo(0.2065, within(0.0001));
        assertThat(Tally.NONE.helpfulness()).isZero();
        assertThat(new Tally(0, 5).helpfulness()).isCloseTo(0, within(1e-9));
    }

    @Test
    void manyWhoWereHelpedSayMoreThanOne() {
        assertThat(new Tally(90, 10).helpfulness()).isGreaterThan(new Tally(1, 0).helpfulness());
        assertThat(new Tally(50, 50).helpfulness()).isLessThan(new Tally(90, 10).helpfulness());
    }

    @Test
    void noTallyIsBelowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(-1, 0));
    }

}
