package keyfound.text.analysis;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Tokens are written as their kind and text; `>` before one that stands a place further.
class TextScannerTest {

    @Test
    void aWholeStandsAtThePlaceOfItsFirstWord() {
        assertThat(written("dump_dir x")).containsExactly(">WHOLE dump_dir", "WORD dump", ">WORD dir", ">WORD x");
        assertThat(written("a-b.c_d")).containsExactly(">WHOLE a-b.c_d", "WORD a", ">WORD b", ">WHOLE c_d", "WORD c",
                ">WORD d");
        assertThat(written("HTTPServer")).containsExactly(">WORD HTTPServer", "WORD HTTP", ">WORD Server");
    }

    @Test
    void upToTwoDashesBelongToAnOptionWhenNothingStandsBeforeThem() {
        assertThat(written("-13")).containsExactly(">WHOLE -13", "WORD 13");
        assertThat(written("--dry run-")).containsExactly(">WHOLE --dry", "WORD dry", ">WORD run");
        assertThat(written("---x")).containsExactly(">WORD x");
        assertThat(written("磁-1")).endsWith(">WHOLE -1", "WORD 1");
    }

    @Test
    void aWrittenRunOfChineseGivesCharactersAndPairsAndAnAskedOneOnlyPairs() {
        assertThat(written("磁盘满")).containsExactly(">CHARACTER 磁", "PAIR 磁盘", ">CHARACTER 盘", "PAIR 盘满",
                ">CHARACTER 满");
        assertThat(asked("磁盘满，慢")).containsExactly(">PAIR 磁盘", ">PAIR 盘满", ">CHARACTER 慢");
    }

    @Test
    void kanaAndHangulAreReadAsChineseIs() {
        assertThat(asked("エラ 오류")).containsExactly(">PAIR エラ", ">PAIR 오류");
        assertThat(asked("a𠀀b")).as("beyond the first plane").containsExactly(">WORD a", ">WORD b");
    }

    @Test
    void eachCallGivesOneRunAndThePlaceBehindIt() {
        List<String> tokens = new ArrayList<>();
        TextScanner scanner = scanner("ab, 磁c.. tail", 9, false, tokens);
        assertThat(scanner.scan(0)).isEqualTo(2);
        assertThat(scanner.scan(2)).isEqualTo(5);
        assertThat(scanner.scan(5)).isEqualTo(6);
        assertThat(tokens).containsExactly(">WORD ab", ">CHARACTER 磁", ">WORD c");
        assertThat(scanner.scan(6)).as("nothing more in the length given").isEqualTo(9);
        assertThat(tokens).hasSize(3);
        assertThat(scanner("", 0, true, tokens).scan(0)).isZero();
    }

    @Test
    void anApostropheIsPartOfAWordAndAPossessiveIsNot() {
        assertThat(written("can't 'quoted' daemon's")).containsExactly(">WORD can't", ">WORD quoted", ">WORD daemon");
        assertThat(written("x".repeat(150) + " y")).containsExactly(">WORD " + "x".repeat(100), ">WORD y");
    }

    private static List<String> written(String text) {
        return read(text, false);
    }

    private static List<String> asked(String text) {
        return read(text, true);
    }

    private static List<String> read(String text, boolean asking) {
        List<String> tokens = new ArrayList<>();
        TextScanner scanner = scanner(text, text.length(), asking, tokens);
        for (int at = 0; at < text.length();) {
            at = scanner.scan(at);
        }
        return tokens;
    }

    private static TextScanner scanner(String text, int length, boolean asking, List<String> tokens) {
        return new TextScanner(text.toCharArray(), length, asking, (kind, start, end, nextPlace) -> tokens
            .add((nextPlace ? ">" : "") + kind + " " + text.substring(start, end)));
    }

}
