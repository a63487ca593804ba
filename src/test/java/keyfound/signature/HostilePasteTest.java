package keyfound.signature;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// 256 KiB of the same piece over and over. Quadratic work would take minutes here; the
/// figures are in docs/signatures.md.
class HostilePasteTest {

    @ParameterizedTest
    @ValueSource(strings = { "a", "a=", "a+", "/-", "//", "[", "(", "<", "{\"", "{\"a\":", "\"", "'", "`", "'a ", "a/",
            "-", "1", "1.", "1:", "0x", "=", "\\", "\u001b[", "\u001b]", "\b", "\r", "a... ", "XXX ", "报错：", "中", "a::",
            "<a", "{a", "| ", "^", "http://", "a-1b2c3-", "(1", "\n", "a\n", "Caused by: ", "ERROR: ", "[a] ",
            "2024-01-01 ", "msg=\"a\" ", "Traceback (most recent call last):\n", "12 | a\n", ".", "_", "@", "::", "x-",
            "x-.+@" })
    void repetitionTakesLinearTime(String piece) {
        String text = "x " + piece.repeat(256 * 1024 / piece.length());

        Paste paste = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PasteReader.read(text));

        assertThat(paste.lines()).isNotEmpty();
    }

}
