package keyfound.signature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.line.Noise;
import keyfound.signature.token.Signature;

import static org.assertj.core.api.Assertions.assertThat;

class PasteReaderTest {

    @Test
    void theDeepestCauseOfAStackTraceIsTheMostTellingLine() {
        Paste paste = PasteReader.read("""
                java.lang.IllegalStateException: Failed to start the web server
                \tat com.acme.Main.main(Main.java:12)
                Caused by: java.net.BindException: Address already in use
                \tat java.base/sun.nio.ch.Net.bind(Net.java:555)
                """);

        assertThat(paste.best().orElseThrow().text()).isEqualTo("java.net.BindException: Address already in use");
        assertThat(paste.best().orElseThrow().line()).isEqualTo(3);
        assertThat(paste.lines().get(1).noise()).contains(Noise.STACK_FRAME);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025-06-24T14:36:31Z ERROR [worker-7] accept failed: Too many open files (os error 24)",
            "[error] accept failed: Too many open files (os error 24)",
            "{\"level\":\"error\",\"msg\":\"accept failed: Too many open files (os error 24)\"}",
            "\u001b[31mERROR\u001b[0m accept failed: Too many open files (os error 24)" })
    void whatAProgramPrintsAroundAMessageDoesNotAlterItsSignature(String line) {
        assertThat(PasteReader.signature(line))
            .isEqualTo(PasteReader.signature("accept failed: Too many open files (os error 24)"));
    }

    @Test
    void equalMessagesAreOneCandidateThatIsCounted() {
        Paste paste = PasteReader.read("""
                ERROR disk 1 is full
                ERROR disk 2 is full
                ERROR disk 3 is full
                """);

        assertThat(paste.candidates()).hasSize(1);
        assertThat(paste.candidates().getFirst().count()).isEqualTo(3);
        assertThat(paste.lines().get(2).noise()).contains(Noise.REPEATED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  \n\t\n", "=====\n-----" })
    void aTextWithoutAWordHasNoCandidate(String text) {
        assertThat(PasteReader.read(text).candidates()).isEmpty();
        assertThat(PasteReader.signature(text)).isEqualTo(Signature.EMPTY);
    }

    @Test
    void aQuestionAndAVeryLongLineAreReadToo() {
        assertThat(PasteReader.read("如何解决端口被占用").looksLikeError()).isFalse();
        String line = "ERROR cannot parse " + "item ".repeat(40_000) + "end";
        assertThat(PasteReader.read(line).best().orElseThrow().text()).isEqualTo(line.substring("ERROR ".length()));
    }

}
