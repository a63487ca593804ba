package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waited 30s for it | DURATION | 30s
            等待 30 秒 | DURATION | 30
            heap of 512MiB | SIZE | 512MiB
            needs version 1.2.3 | VERSION | 1.2.3
            at line 42 | LINE | 42
            pid 4711 is gone | PID | 4711
            port 8080 is taken | PORT | 8080
            端口 8080 被占用 | PORT | 8080
            copied 17 files | COUNT | 17
            at 0x7ffee4c0a8 | ADDRESS | 0x7ffee4c0a8
            took -3.5 | NUMBER | -3.5
            """)
    void whatVariesIsASlotOfItsKind(String text, SlotKind kind, String number) {
        assertThat(first(text).token()).isEqualTo(new Token.Slot(kind, number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            os error 24 | 24
            exit status 1 | 1
            HTTP 404 | 404
            failed with 0x80070005 | 0x80070005
            返回码 107001 | 107001
            """)
    void whatTellsTheErrorIsACode(String text, String code) {
        assertThat(first(text).token()).isEqualTo(new Token.Code(code));
    }

    @Test
    void aVeryLongNumberIsReadWhole() {
        String number = "7".repeat(100_000);

        assertThat(first("error " + number).end()).isEqualTo("error ".length() + number.length());
        assertThat(first("error " + number).token()).isInstanceOf(Token.Slot.class);
    }

    /// The first thing that begins with a digit or a sign.
    private static PlacedToken first(String text) {
        int at = 0;
        while (text.charAt(at) != '-' && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Numbers.read(text, at, Tokens.of(text.substring(0, at)));
    }

}
