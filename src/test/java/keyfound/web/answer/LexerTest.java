package keyfound.web.answer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class LexerTest {

    @Test
    void aMarkWithinAWordBeginsNoComment() {
        assertThat(coloured("sh", "curl http://a#b # get")).isEqualTo("c[# get]");
        assertThat(coloured("java", "open(\"http://a\"); // b")).isEqualTo("s[\"http://a\"] c[// b]");
    }

    @Test
    void anApostropheWithoutASecondOneColoursNothing() {
        assertThat(coloured("sh", "say don't\nls 'a b'")).isEqualTo("s['a b']");
    }

    @Test
    void settingsShowTheirNames() {
        assertThat(coloured("toml", "gpu.count = 1\n[a]\nb = true")).isEqualTo("a[gpu.count] n[1] a[b] k[true]");
        assertThat(coloured("yaml", "- image: a:b")).isEqualTo("a[image]");
    }

    @Test
    void aDiffShowsWhatCameAndWent() {
        assertThat(coloured("diff", "@@ 1 @@\n-a\n+b\n c")).isEqualTo("c[@@ 1 @@] d[-a] i[+b]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "'", "\"", "/*", "a ", " ", "a-", "# ", "\\", "<!--", "0.", "a=" })
    void noTextTakesLongHoweverItRepeats(String part) {
        String text = part.repeat(300_000 / part.length());
        for (String language : List.of("java", "sh", "yaml", "xml", "toml", "")) {
            List<CodeWord> words = assertTimeoutPreemptively(Duration.ofSeconds(5),
                    () -> Lexer.of(language).read(text));
            assertThat(words.stream().mapToInt(word -> word.end() - word.start()).sum()).isEqualTo(text.length());
        }
    }

    private static String coloured(String language, String code) {
        return Lexer.of(language)
            .read(code)
            .stream()
            .filter(word -> !word.kind().isEmpty())
            .map(word -> word.kind() + "[" + code.substring(word.start(), word.end()) + "]")
            .collect(Collectors.joining(" "));
    }

}
