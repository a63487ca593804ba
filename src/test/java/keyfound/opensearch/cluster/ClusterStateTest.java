package keyfound.opensearch.cluster;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterStateTest {

    @Test
    void aClaimForgetsNoNumberByItself() {
        ClusterState state = ClusterState.NEW;
        for (int i = 0; i < 1_500; i++) {
            state = state.claim(Optional.empty());
        }
        assertThat(state.dropped()).hasSize(1_499).startsWith(1L);
        assertThat(state.silent()).hasSize(499).startsWith(1L).endsWith(499L);
        assertThat(state.forgetSilent().dropped()).hasSize(1_000).startsWith(500L);
        assertThat(state.forgetSilent().silent()).isEmpty();
    }

    @Test
    void whatIsDroppedTwiceIsOneNumber() {
        ClusterState claimed = ClusterState.NEW.claim(Optional.of("x"));
        assertThat(claimed.begun()).contains("x");
        assertThat(claimed.drop().begun()).isEmpty();
        assertThat(claimed.drop().claim(Optional.empty()).dropped()).containsExactly(1L);
    }

}
