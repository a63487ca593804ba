package keyfound.signature.prefix;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginPrefixTest {

    private final PeeledLine peeled = new PeeledLine();

    @ParameterizedTest
    @ValueSource(strings = { "sshd[812]: disk full", "com.example.Main - disk full", "7#7: disk full",
            "48912 --- disk full", "harbour.tides          WARNING : disk full", "root ERROR : disk full" })
    void someFormsAreAnOriginWhereverTheyStand(String line) {
        assertThat(rest(line)).isEqualTo("disk full");
    }

    @ParameterizedTest
    @ValueSource(strings = { "host34 kernel: disk full", "host34 svc[58021]: disk full", "root - disk full",
            "o.s.web.servlet.DispatcherServlet : disk full" })
    void othersAreOneBehindATimeOnly(String line) {
        assertThat(rest(line)).isEqualTo(line);
        this.peeled.foundStamp();
        assertThat(rest(line)).isEqualTo("disk full");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "disk full", "errno[13]: denied", "42 files copied", "磁盘已满",
            "cannot read sshd[812]: gone", "got ERROR: gone", "harbour ERROR the gate : gone" })
    void sentencesStay(String line) {
        assertThat(rest(line)).isEqualTo(line);
        this.peeled.foundStamp();
        assertThat(rest(line)).isEqualTo(line);
    }

    private String rest(String line) {
        return line.substring(new OriginPrefix().end(line, 0, this.peeled)).strip();
    }

}
