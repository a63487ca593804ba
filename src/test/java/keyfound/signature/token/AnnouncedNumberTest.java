package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncedNumberTest {

    @ParameterizedTest
    @ValueSource(strings = { "exitCode: 137", "\"ExitCode\": 137,", "exited with code 137", "process exitcode 137",
            "Exited (137) 2 hours ago", "exit_code=137", "退出码为 137" })
    void theSameFactIsReadHoweverItIsWritten(String text) {
        assertThat(AnnouncedNumber.in(Signature.ofWhole(text)))
            .containsExactly(new AnnouncedNumber(AnnouncedNumber.Family.EXIT, "137"));
    }

    @ParameterizedTest
    @CsvSource({ "accept failed (os error 24),ERRNO,24", "[Errno 28] write failed,ERRNO,28", "signal 11,SIGNAL,11",
            "HTTP Error 404: Not Found,HTTP,404", "status_code: 429,STATUS,429", "non-zero code: 139,CODE,139" })
    void theWordsInFrontNameTheFamily(String text, AnnouncedNumber.Family family, String number) {
        assertThat(AnnouncedNumber.in(Signature.ofWhole(text))).containsExactly(new AnnouncedNumber(family, number));
    }

    @Test
    void anAmountIsNoCode() {
        assertThat(AnnouncedNumber.in(Signature.ofWhole("status 137 files"))).isEmpty();
        assertThat(AnnouncedNumber.in(Signature.ofWhole("port 404"))).isEmpty();
    }

}
