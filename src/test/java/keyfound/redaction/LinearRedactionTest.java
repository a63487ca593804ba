package keyfound.redaction;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Counts how often a character is looked at: a few times for each, whatever a text
/// repeats, and however long it is.
class LinearRedactionTest {

    private static final int LENGTH = 256 * 1024;

    /// Looks a rule may take in vain before the next one: the longest bound of any.
    private static final int MOST_LOOKS = 120;

    /// Every beginning of every rule with what may follow it, and repeats that are hard
    /// on one form or another.
    static Stream<String> pieces() {
        Stream<String> starts = RuleList.SHIPPED.stream().flatMap(rule -> rule.starts().stream());
        return Stream.concat(starts.map(start -> start + "=\""), Stream.of("a", "A", "1", "a.", "1.", "1.1.1.", "a@",
                "a@b.", "@a.b", ":", "::", "a:", "1:", "fe80:", "://a", "://a:", "://a:b@", "-", " -p", "mysql -p",
                "curl -u a", "+1", "+1 ", "(1", "(415) ", "4111 ", "4111", "41-", "eyJa.", "eyJaaaaaa.eyJaaaaaa.",
                "password", "password=\"", "password='\\", "password=&a", "password=,a", "a-", "--password ",
                "token: bearer ", "\"token\":\"", "cookie: a=", "cookie: a", "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nA", "-----", "/home/", "C:\\Users\\a ", "name: password,", "\"", "\\\"",
                " ", "\n", "密码：", "password=$", "password=<", "pass=/", "password=a(", "token: digest is "));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void looksAtEachCharacterAFewTimes(String piece) {
        Counted text = new Counted(piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH));

        SecretScan.of(text, RuleIndex.SHIPPED);

        assertThat(text.looks / LENGTH).isLessThan(MOST_LOOKS);
    }

    @Test
    void signsBehindManyValuesAreLookedAtOnce() {
        String names = "password=$".repeat(LENGTH / 20);
        Counted text = new Counted(names + ".".repeat(LENGTH - names.length()));

        SecretScan.of(text, RuleIndex.SHIPPED);

        assertThat(text.looks / LENGTH).isLessThan(MOST_LOOKS);
    }

    private static final class Counted implements CharSequence {

        private final String text;

        private long looks;

        private Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return this.text.length();
        }

        @Override
        public char charAt(int index) {
            this.looks++;
            return this.text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this.text.subSequence(start, end);
        }

    }

}
