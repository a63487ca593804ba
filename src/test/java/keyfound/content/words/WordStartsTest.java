package keyfound.content.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Words of headings are found wherever their expressions match.
class WordStartsTest {

    private static final List<String> PIECES = List.of("error", "errors", "Error:", "myerror", "exception", "fail",
            "failed", "not found", "not", "can't", "cannot", "can’t", "time out", "timed-out", "n't", "won't", "is not",
            "oom", "room", "faq", "faqs", "q&a", "q & as", "q/a", "common", "known issues", "frequently asked",
            "questions", "?", "？\"", "how", "how's", "when to", "when", "什么", "常见的问题", "报错", "不通", "无法", "卡死", "哪里",
            "步骤", "问题排查", "error codes", "troubleshoot", "trouble-shoot", "already exists", "no longer", "segfault",
            "out of memory", "not starting", "not reachable", "steps", " ", "  ", "-", "_", ".", "(", "1. ", "2.1 ",
            "É", "你", "a", "i", "z", "\n", "İ", "😀");

    private static final List<String> ROLES = List.of("faq", "asks", "fails", "gathers", "aside", "steps");

    @Test
    void aTableSaysWhatOneExpressionOfAllItsWordsSays() throws IOException {
        Random random = new Random(3);
        for (String role : ROLES) {
            WordStarts starts = WordStarts.of(words(role));
            Pattern all = Pattern.compile(String.join("|", words(role)));
            for (int i = 0; i < 20_000; i++) {
                String text = random.ints(random.nextInt(6) + 1L, 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
                assertThat(starts.isIn(text)).as("%s: '%s'", role, text).isEqualTo(all.matcher(text).find());
            }
        }
    }

    @Test
    void expressionsBeginInEveryWayThatIsKnown() {
        for (String expression : List.of("ab?c", "a*b", "(?:ab|c)?d", "(?:ab?)+c", "[ab]{0,2}c", "[a-c]d", "\\bab\\b",
                "a(?!b)c?", "(?:a|b(?:c|d))e", "\\wb", "a{2}b", "(?:a|ab)c", "[^a]b", "a.b$", "\\p{IsHan}a", "^ab|b$",
                "a[-b]c", "(?:a|)b")) {
            WordStarts starts = WordStarts.of(List.of(expression));
            Pattern plain = Pattern.compile(expression);
            new Random(7).ints(3_000, 0, 1 << 15).forEach(seed -> {
                String text = new Random(seed).ints(seed % 9, 0, 7)
                    .mapToObj(sign -> "abcde 你".substring(sign, sign + 1))
                    .collect(Collectors.joining());
                assertThat(starts.isIn(text)).as("%s: '%s'", expression, text).isEqualTo(plain.matcher(text).find());
            });
        }
    }

    private static List<String> words(String role) throws IOException {
        try (InputStream in = WordStarts.class.getResourceAsStream("/keyfound/content/words/heading-words.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith(role + "\t"))
                .map(line -> line.split("\t", 3)[2])
                .toList();
        }
    }

}
