package keyfound.twin;

import java.util.List;

import org.junit.jupiter.api.Test;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.note;
import static org.assertj.core.api.Assertions.assertThat;

class TwinFilesTest {

    @Test
    void pathsThatDifferInTheLanguageMakeAPairWithoutAnyCode() {
        TwinNote english = note("en/faq.md", "en", entry("a", "en", "Why?", ""));
        TwinNote chinese = note("zh/faq.md", "zh", entry("b", "zh", "为什么？", ""));
        TwinNote other = note("zh/other.md", "zh", entry("c", "zh", "如何？", ""));
        assertThat(paths(other, chinese, english)).containsExactly("en/faq.md=zh/faq.md named");
    }

    @Test
    void filesOfAnyNamePairByTheCodeTheyShareUnlessTheyAreOfOneLanguage() {
        TwinNote english = note("a.md", "en", entry("a", "en", "Why?", "ulimit nofile limits"));
        TwinNote second = note("b.md", "en", entry("b", "en", "Why so?", "ulimit nofile limits"));
        TwinNote chinese = note("c.md", "zh", entry("c", "zh", "为什么？", "ulimit nofile conf"));
        assertThat(paths(english, second)).isEmpty();
        assertThat(paths(english, chinese)).containsExactly("a.md=c.md");
    }

    @Test
    void aFileHasOneTwinForEachLanguageTheOneWithMostInCommon() {
        TwinNote english = note("a.md", "en", entry("a", "en", "Why?", "ulimit nofile limits"));
        TwinNote near = note("z.md", "zh", entry("b", "zh", "为什么？", "ulimit nofile limits"));
        TwinNote far = note("b.md", "zh", entry("c", "zh", "如何？", "ulimit nofile conf"));
        TwinNote german = note("c.md", "de", entry("d", "de", "Warum?", "ulimit nofile limits"));
        assertThat(paths(english, far, near)).containsExactly("a.md=z.md");
        assertThat(paths(english, near, german)).containsExactlyInAnyOrder("a.md=z.md", "a.md=c.md", "z.md=c.md");
    }

    @Test
    void oneEntryWithLittleCodeInCommonMakesNoPair() {
        TwinNote english = note("a.md", "en", entry("a", "en", "Why?", "aa bb cc"));
        TwinNote chinese = note("b.md", "zh", entry("b", "zh", "为什么？", "bb cc dd ee"));
        TwinFiles.Found found = TwinFiles.of(List.of(english, chinese), new PairMemory<>());
        assertThat(found.best()).isEmpty();
        assertThat(found.compared().find(english.file(), chinese.file())).as("though it was compared")
            .map(TwinFiles.Pair::score)
            .contains(0.0);
    }

    @Test
    void twoFilesThatStayAsTheyAreAreNotComparedAgain() {
        List<TwinNote> files = List.of(note("a.md", "en", entry("a", "en", "Why?", "ulimit nofile")),
                note("b.md", "zh", entry("b", "zh", "为什么？", "ulimit nofile")));
        TwinFiles.Found first = TwinFiles.of(files, new PairMemory<>());
        TwinFiles.Found second = TwinFiles.of(files, first.compared());
        assertThat(second.best()).hasSize(1);
        assertThat(second.best().getFirst()).isSameAs(first.best().getFirst());
    }

    @Test
    void filesWithoutEntriesHaveNoTwin() {
        assertThat(paths(note("en/faq.md", "en"), note("zh/faq.md", "zh"))).isEmpty();
        assertThat(paths()).isEmpty();
    }

    private static List<String> paths(TwinNote... files) {
        return TwinFiles.of(List.of(files), new PairMemory<>())
            .best()
            .stream()
            .map(pair -> pair.one().file().path() + "=" + pair.other().file().path() + (pair.named() ? " named" : ""))
            .toList();
    }

}
