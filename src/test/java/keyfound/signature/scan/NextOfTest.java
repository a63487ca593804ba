package keyfound.signature.scan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NextOfTest {

    @Test
    void whatStandsWithinReachIsFoundFromEveryPlaceBeforeIt() {
        NextOf slash = new NextOf("ab/cd\\", "/\\");

        assertThat(slash.isWithin(0, 2)).isFalse();
        assertThat(slash.isWithin(0, 3)).isTrue();
        assertThat(slash.isWithin(2, 1)).isTrue();
        assertThat(slash.isWithin(3, 2)).isFalse();
        assertThat(slash.isWithin(5, 100)).isTrue();
        assertThat(slash.isWithin(6, 100)).isFalse();
    }

}
