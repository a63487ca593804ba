package keyfound.text.sketch;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SketchWordsTest {

    @Test
    void aWordHasTwoLettersOrMoreAndItsCaseDoesNotCount() {
        assertThat(words("Set DUMP_dir, to a É 42!")).isEqualTo(members("set", "dump_dir", "to", "42"));
        assertThat(words("ÉCRAN")).isEqualTo(members("écran"));
    }

    @Test
    void chineseGivesEachPairOfNeighbours() {
        assertThat(words("磁盘满")).isEqualTo(members("磁盘", "盘满"));
        assertThat(words("磁盘full满了")).isEqualTo(members("磁盘", "full", "满了"));
        assertThat(words("磁盘，满了")).as("not across a comma").isEqualTo(members("磁盘", "满了"));
    }

    @Test
    void aChineseCharacterThatStandsAloneIsOne() {
        assertThat(words("满 full")).isEqualTo(members("满", "full"));
        assertThat(words("𠀀")).isEqualTo(members("𠀀"));
    }

    @Test
    void kanaAndHangulAreWordsAsLettersAre() {
        assertThat(words("エラー です")).isEqualTo(members("エラー", "です"));
        assertThat(words("오류 발생")).isEqualTo(members("오류", "발생"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a - b", "。！", "𐐀 x" })
    void whereNoWordIsNothingIsGiven(String text) {
        assertThat(words(text)).isEmpty();
    }

    private static List<Integer> words(String text) {
        SmallestHashes hashes = new SmallestHashes(100);
        SketchWords.hash(text, hashes);
        return all(hashes);
    }

    private static List<Integer> members(String... members) {
        SmallestHashes hashes = new SmallestHashes(100);
        List.of(members).forEach(hashes::add);
        return all(hashes);
    }

    private static List<Integer> all(SmallestHashes hashes) {
        return IntStream.range(0, hashes.size()).mapToObj(hashes::hash).toList();
    }

}
