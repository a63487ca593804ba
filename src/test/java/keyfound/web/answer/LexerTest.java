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

    @Test
    void aLifetimeIsNoString() {
        assertThat(coloured("rust", "fn f<'a>(x: &'a str) { 'b'; }")).isEqualTo("k[fn] a['a] a['a] s['b']");
    }

    @Test
    void aTextBlockIsOneString() {
        assertThat(coloured("java", "var a = \"\"\"\n  \"if\"\n  \"\"\"; if"))
            .isEqualTo("k[var] s[\"\"\"\n  \"if\"\n  \"\"\"] k[if]");
        assertThat(coloured("java", "\"\"\" if")).isEqualTo("k[if]");
    }

    @Test
    void aLogShowsItsLevelsAndDimsItsTimes() {
        assertThat(coloured("log", "2026-11-29T09:14:02.120Z ERROR lost\n09:14:03 warn hm\nplain"))
            .isEqualTo("t[2026-11-29T09:14:02.120Z] d[ERROR] t[09:14:03] w[warn]");
    }

    @Test
    void aTerminalShowsWhatIsTyped() {
        assertThat(coloured("console", "me@host:~$ sudo ls 'a b'\nif this fails\n$ cd x"))
            .isEqualTo("p[me@host:~$ ] k[sudo] s['a b'] p[$ ] k[cd]");
    }

    @Test
    void powershellAndHclHaveGrammarsOfTheirOwn() {
        assertThat(coloured("powershell", "<# a #> ForEach ($x in $y)"))
            .isEqualTo("c[<# a #>] k[ForEach] a[$x] k[in] a[$y]");
        assertThat(coloured("hcl", "resource \"a\" { # b\n  count = 1\n}"))
            .isEqualTo("k[resource] s[\"a\"] c[# b] a[count] n[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "'", "\"", "/*", "a ", " ", "a-", "# ", "\\", "<!--", "0.", "a=", "\"\"\"", "$ ", "a@b",
            "10:" })
    void noTextTakesLongHoweverItRepeats(String part) {
        String text = part.repeat(300_000 / part.length());
        for (String language : List.of("java", "sh", "yaml", "xml", "toml", "rust", "log", "console", "diff",
                "powershell", "")) {
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
