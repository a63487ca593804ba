package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', value = {
            "load state: key not found => load state: key not found",
            "Too many open files (os error 24) => Too many open files (os error 24)",
            "open /var/lib/a.db: permission denied => open <path>: permission denied",
            "dial tcp 10.0.0.1:443: connection refused => dial tcp <ip>: connection refused",
            "Could not resolve host: github.com => Could not resolve host: <host>",
            "Unable to lock within 30s on sector 1024 => Unable to lock within <duration> on sector <number>",
            "cannot fetch https://a.example/x?y=1 => cannot fetch <url>",
            "No module named 'requests' => No module named <quoted>",
            "job 3f2b8c1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b failed => job <uuid> failed",
            "segfault at 0x7ffde12340 => segfault at <address>",
            "needs 512MiB but has 1.5 GB => needs <size> but has <size>",
            "Tried to allocate 512.00 MiB => Tried to allocate <size>",
            "NoClassDefFoundError: org/slf4j/LoggerFactory => NoClassDefFoundError: org/slf4j/LoggerFactory",
            "UnsupportedClassVersionError: com/acme/Main has been compiled late => UnsupportedClassVersionError: <path> has been compiled late",
            "undefined reference to `dlopen' => undefined reference to <quoted>",
            "line 12, column 5: syntax error => line <line>, column <line>: syntax error" })
    void whatVariesIsShownByItsKind(String error, String rendered) {
        assertThat(PasteReader.signature(error).render()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001',
            value = { "Too many open files (os error 24) => 24",
                    "socket.gaierror: [Errno -2] Name or service not known => -2", "Not found (-13) => -13",
                    "ERROR 1045 (28000): Access denied => 1045,28000", "SQLSTATE[42000]: Syntax error => 42000",
                    "ORA-00600: internal error code => ORA-00600", "error[E0382]: borrow of moved value => E0382",
                    "a.ts(3,7): error TS2322: not assignable => TS2322", "request failed with status code 404 => 404",
                    "HTTP Error 422: Unprocessable Entity => 422", "502 Bad Gateway from upstream => 502",
                    "process exited with exit code 137 => 137", "Killed by signal SIGKILL => SIGKILL",
                    "ENOSPC: no space left on device => ENOSPC", "failed with 0x80070005 => 0x80070005",
                    "connect() failed (111: Connection refused) => 111", "code:1001 user not found => 1001",
                    "Call failed, ret[107001] => 107001", "error:0A000086:SSL routines::verify failed => 0A000086",
                    "CVE-2021-44228 was found => CVE-2021-44228" })
    void codesStayLiteral(String error, String codes) {
        assertThat(String.join(",", PasteReader.signature(error).codes())).isEqualTo(codes);
    }

    @Test
    void signaturesAreEqualWhateverStandsInTheirSlots() {
        assertThat(PasteReader.signature("open /a/b.txt: 3 retries in 12ms"))
            .isEqualTo(PasteReader.signature("open C:\\x.log: 7 retries in 4s"));
        assertThat(PasteReader.signature("no field `counter` on type `Sink`"))
            .isEqualTo(PasteReader.signature("no field `x` on type `Y`"));
    }

    @Test
    void anotherCodeIsAnotherSignature() {
        assertThat(PasteReader.signature("cannot open (os error 24)"))
            .isNotEqualTo(PasteReader.signature("cannot open (os error 111)"));
    }

    @Test
    void whatAWriterLeftOutIsAPlaceholder() {
        assertThat(PasteReader.signature("cannot update volume XXX from <old> to {new}").tokens())
            .filteredOn(Token.Slot.class::isInstance)
            .extracting("kind")
            .containsOnly(SlotKind.PLACEHOLDER)
            .hasSize(3);
    }

    @Test
    void chineseWordsStayWhole() {
        assertThat(PasteReader.signature("SaTokenContext 上下文尚未初始化").words()).containsExactly("SaTokenContext",
                "上下文尚未初始化");
    }

    @Test
    void tokensPointIntoTheText() {
        Signature signature = PasteReader.signature("2025-06-24 ERROR open '/a/b': No such file (os error 2)");

        assertThat(signature.placed())
            .allSatisfy(placed -> assertThat(signature.text().substring(placed.start(), placed.end()))
                .contains(placed.token().text()));
    }

}
