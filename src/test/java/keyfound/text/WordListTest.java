package keyfound.text;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/// Reads `words-of-a-test.txt`.
class WordListTest {

    @Test
    void commentsAndEmptyLinesAreNoLines() {
        assertThat(WordList.lines(WordListTest.class, "words-of-a-test.txt")).containsExactly("disk, drive = 磁盘, 硬盘",
                " a sentence without sides", "option = --key=value");
    }

    @Test
    void aPairHasTheWordsOfBothSidesAndEndsAtItsFirstEqualsSign() {
        assertThat(WordList.pairs(WordListTest.class, "words-of-a-test.txt")).containsExactly(
                Map.entry(List.of("disk", "drive"), List.of("磁盘", "硬盘")),
                Map.entry(List.of("option"), List.of("--key=value")));
    }

    @Test
    void aListThatIsMissingInTheProgramIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> WordList.lines(WordListTest.class, "nowhere.txt"))
            .withMessageContaining("nowhere.txt");
        assertThatIllegalStateException().isThrownBy(() -> WordList.lines(String.class, "words-of-a-test.txt"))
            .withMessageContaining("words-of-a-test.txt");
    }

}
