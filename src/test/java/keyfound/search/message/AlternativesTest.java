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
    void aWordInBracketsStandsForTheOneInFront() {
        assertThat(Alternatives.in("document (or window) is not defined")).containsExactly("document is not defined",
                "window is not defined");
    }

    @Test
    void aRemarkInBracketsBehindAMessageIsNoPartOfIt() {
        assertThat(Alternatives.withoutRemark("TIDE: gauge=xx: stale reading (buoy drift / ice)"))
            .contains("TIDE: gauge=xx: stale reading");
        assertThat(Alternatives.withoutRemark("open failed: tide.db (Permission denied)")).isEmpty();
        assertThat(Alternatives.withoutRemark("open failed: tide.db (os error 13)")).isEmpty();
        assertThat(Alternatives.withoutRemark("Chart generation error: (cached)")).isEmpty();
        assertThat(Alternatives.withoutRemark("Why is the tide table empty: (at night)?")).isEmpty();
    }

    @Test
    void aSentenceThatSaysOrIsOneMessage() {
        assertThat(Alternatives.in("The disk or the network is slow")).isEmpty();
        assertThat(Alternatives.in("Why does the build fail or the test time out?")).isEmpty();
        assertThat(Alternatives.in("Too many open files")).isEmpty();
        assertThat(Alternatives.in("FileNotFoundError: [Errno 2] No such file or directory: 'requirements.txt'"))
            .isEmpty();
        assertThat(Alternatives.in("getaddrinfo: Name or service not known: db-1")).isEmpty();
    }

}
