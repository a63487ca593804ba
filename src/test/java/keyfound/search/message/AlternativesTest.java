package keyfound.search.message;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlternativesTest {

    @Test
    void aQuestionMayJoinSeveralMessages() {
        assertThat(Alternatives.in("Failed to sync surface / Failed to download frame: -5 / Error while filtering"))
            .containsExactly("Failed to sync surface", "Failed to download frame: -5", "Error while filtering");
        assertThat(Alternatives.in("no such host、TLS handshake timeout、connection refused")).hasSize(3);
        assertThat(Alternatives.in("version `GLIBC_2.28' not found or accept: function not implemented")).hasSize(2);
    }

    @Test
    void aSentenceThatSaysOrIsOneMessage() {
        assertThat(Alternatives.in("The disk or the network is slow")).isEmpty();
        assertThat(Alternatives.in("Why does the build fail or the test time out?")).isEmpty();
        assertThat(Alternatives.in("Too many open files")).isEmpty();
    }

}
