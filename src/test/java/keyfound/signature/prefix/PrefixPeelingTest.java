package keyfound.signature.prefix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrefixPeelingTest {

    @ParameterizedTest
    @ValueSource(strings = { "disk full", "2025-06-24T14:36:31.123Z ERROR [main] disk full",
            "Jun 24 14:36:31 host34 sshd[812]: disk full", "E0728 21:57:57.535957   42511 file.go:12] disk full",
            "npm ERR! disk full", "web_1  | ERROR: disk full", "2025/06/24 14:36:31 [error] 7#7: *1 disk full",
            "src/a.c:12:5: error: disk full", "[错误] disk full", "Caused by: disk full",
            "[2024-03-11 09:12:01] harbour.tides      ERROR   : disk full",
            "2017-02-07 00:01:27.344571 E | mkfs-osd9: disk full", "E | etcdserver: disk full",
            "2020-09-17 00:30:12.819939 D | exec:  stderr: 2020-09-17T00:30:12.145+0000 7f0c17632f40 -1 disk full",
            "<TIMESTAMP>  F0516 05:05:31.782902       7 server.go:495] disk full" })
    void everyPieceInFrontComesOff(String line) {
        String rest = rest(line);

        assertThat(rest).isEqualTo("disk full");
        assertThat(rest(rest)).isEqualTo(rest);
    }

    @Test
    void whatThePiecesSaidIsKept() {
        PeeledLine peeled = PrefixPeeling.of("2025-06-24 14:36:31 WARN error: Caused by: disk full");

        assertThat(peeled.isStamped()).isTrue();
        assertThat(peeled.isCause()).isTrue();
        assertThat(peeled.level()).contains(Level.ERROR);
    }

    @Test
    void anErrorOfCephIsOneWhateverIsPrintedAroundIt() {
        String line = "2020-09-17 00:30:12.8 D | exec:  stderr: 2020-09-17T00:30:12.1+0000 7f0c17632f40 ";

        assertThat(PrefixPeeling.of(line + "-1 disk full").level()).contains(Level.ERROR);
        assertThat(PrefixPeeling.of(line + "10 disk full").level()).contains(Level.DEBUG);
        assertThat(rest("7f0c17632f40 -1 disk full")).isEqualTo("7f0c17632f40 -1 disk full");
    }

    @ParameterizedTest
    @ValueSource(strings = { "npm ERR!", "[INFO]", "2025-06-24 14:36:31 ERROR" })
    void aPrefixAloneIsTold(String text) {
        assertThat(PrefixPeeling.isPrefix(text)).isTrue();
    }

    @Test
    void aMessageIsNoPrefix() {
        assertThat(PrefixPeeling.isPrefix("disk full")).isFalse();
        assertThat(PrefixPeeling.isPrefix("磁盘已满")).isFalse();
        assertThat(PrefixPeeling.isPrefix("[INFO] ".repeat(10_000))).isFalse();
    }

    @Test
    void aLineWithoutAWordHasNoMessage() {
        assertThat(rest("")).isEmpty();
        assertThat(rest("  ")).isEmpty();
    }

    private static String rest(String line) {
        return line.substring(PrefixPeeling.of(line).messageStart());
    }

}
