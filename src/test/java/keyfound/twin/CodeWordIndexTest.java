package keyfound.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.note;
import static org.assertj.core.api.Assertions.assertThat;

class CodeWordIndexTest {

    private static final TwinNote ENGLISH = note("a.md", "en", entry("a", "en", "Why?", "ulimit nofile limits"));

    private static final TwinNote CHINESE = note("b.md", "zh", entry("b", "zh", "为什么？", "ulimit nofile limits"));

    private static final TwinNote OTHER = note("c.md", "zh", entry("c", "zh", "如何？", "nofile setcap binding"));

    @Test
    void eachFileIsCountedByTheWordsItShares() {
        List<TwinNote> files = List.of(ENGLISH, OTHER, CHINESE);
        List<Integer> touched = new ArrayList<>();
        assertThat(shared(files, new CodeWordIndex(files, _ -> true), touched)).containsExactly(3, 1, 3);
        assertThat(touched).as("each file once").containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aFileThatIsNotLookedAtIsNotCounted() {
        List<TwinNote> files = List.of(ENGLISH, CHINESE);
        List<Integer> touched = new ArrayList<>();
        CodeWordIndex index = new CodeWordIndex(files, file -> !file.equals(CHINESE));
        assertThat(shared(files, index, touched)).containsExactly(3, 0);
        assertThat(touched).containsExactly(0);
    }

    @Test
    void aWordInMoreThanFiftyFilesTellsNothing() {
        List<TwinNote> fifty = IntStream.range(0, 50)
            .mapToObj(number -> note(number + ".md", "zh", entry("e" + number, "zh", "如何？", "nofile")))
            .toList();
        assertThat(shared(fifty, new CodeWordIndex(fifty, _ -> true), new ArrayList<>())).containsOnly(1);
        List<TwinNote> more = new ArrayList<>(fifty);
        more.add(OTHER);
        assertThat(shared(more, new CodeWordIndex(more, _ -> true), new ArrayList<>())).containsOnly(0);
    }

    @Test
    void filesWithoutCodeMakeAnEmptyIndex() {
        assertThat(new CodeWordIndex(List.of(), _ -> true).isEmpty()).isTrue();
        assertThat(new CodeWordIndex(List.of(note("a.md", "en", entry("a", "en", "Why?", ""))), _ -> true).isEmpty())
            .isTrue();
        assertThat(new CodeWordIndex(List.of(ENGLISH), _ -> true).isEmpty()).isFalse();
        assertThat(new CodeWordIndex(List.of(ENGLISH), _ -> false).isEmpty()).isTrue();
    }

    private static int[] shared(List<TwinNote> files, CodeWordIndex index, List<Integer> touched) {
        int[] shared = new int[files.size()];
        index.count(ENGLISH.words(), shared, touched::add);
        return shared;
    }

}
