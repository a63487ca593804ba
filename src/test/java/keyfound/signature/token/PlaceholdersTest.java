package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = { "XXX", "xx", "<name>", "<用户名>", "{path}", "${var}", "**", "%s", "your-bucket", "YOUR_API_KEY",
                    "xxx.js", "foo/bar", "POD-NAME", "CLUSTER-ID", "yyy", "ZZZ", "X MiB", "N ms", "<...>", "<....>" })
    void whatWritersPutForSomethingElseIsAPlaceholder(String text) {
        assertThat(Placeholders.end(text, 0)).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "x", "xxl", "*", "<>", "{}", "{ }", "%", "%similar", "word", "<never closed", "名称", "yours",
                    "your", "JAVA_HOME", "X-FORWARDED", "UTF-8", "ID", "yy", "zz", "NNN", "X display", "x MiB", "<.>" })
    void otherTextIsNone(String text) {
        assertThat(Placeholders.end(text, 0)).isZero();
    }

    @Test
    void theParameterOfATypeIsNone() {
        assertThat(Placeholders.end("Vec<String>", 3)).isEqualTo(3);
    }

    @Test
    void dotsInTheMiddleStandForSomethingAndThoseAtTheEndDoNot() {
        assertThat(Placeholders.end("open ... failed", 5)).isEqualTo(8);
        assertThat(Placeholders.end("loading ...", 8)).isEqualTo(8);
    }

    @Test
    void aVeryLongTextInBracketsIsNone() {
        assertThat(Placeholders.end("<" + "name".repeat(50_000) + ">", 0)).isZero();
    }

}
