package keyfound.text.analysis;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import keyfound.stemming.KStem;

import static org.assertj.core.api.Assertions.assertThat;

class TextTermTest {

    @Test
    void anIdentifierGivesItselfItsPiecesAndItsWords() {
        assertThat(written("storage_proofs_porep::stacked")).containsExactly("storage_proofs_porep::stacked",
                "storage_proofs_porep", "storage", "proof", "porep", "stack");
        assertThat(written("CUDA_VISIBLE_DEVICES")).containsExactly("cuda_visible_devices", "cuda", "visible",
                "device");
        assertThat(written("cgroup.cpuset")).containsExactly("cgroup.cpuset", "cgroup", "cpuset");
    }

    @Test
    void humpsAreWords() {
        assertThat(written("NullPointerException")).containsExactly("nullpointerexception", "null", "pointer",
                "exception");
        assertThat(written("HTTPServer")).containsExactly("httpserver", "http", "server");
        assertThat(written("iPhone")).containsExactly("iphone", "phone");
    }

    @Test
    void optionsAndCodesAreFoundWithTheirDashAndWithoutIt() {
        assertThat(written("exit code -13")).containsExactly("exit", "code", "-13", "13");
        assertThat(written("run --dump_dir x")).containsExactly("run", "--dump_dir", "dump_dir", "dump", "dir", "x");
        assertThat(written("E0382 and v1.28.0")).containsExactly("e0382", "and", "v1.28.0", "v1", "28", "0");
    }

    @Test
    void wordsAreLightlyStemmedAndNoneIsDropped() {
        assertThat(written("The keys of the servers were not found")).containsExactly("the", "key", "of", "the",
                "server", "were", "not", "found");
        assertThat(written("the daemon's can’t")).containsExactly("the", "daemon", "can't");
    }

    @Test
    void fullWidthFormsAccentsAndTraditionalCharactersAreFolded() {
        assertThat(written("ＥＲＲＯＲ：１２")).containsExactly("error", "12");
        assertThat(written("Café")).containsExactly("cafe");
        assertThat(written("磁碟空間")).isEqualTo(written("磁碟空间"));
    }

    @Test
    void chineseIsAskedForByPairsAndBySingleCharactersOnlyWhereTheyStandAlone() {
        assertThat(written("磁盘满")).containsExactly("磁", "磁盘", "盘", "盘满", "满");
        assertThat(asked("磁盘满")).containsExactly("磁盘", "盘满");
        assertThat(asked("满 disk")).containsExactly("满", "disk");
    }

    @Test
    void aVeryLongWordIsCut() {
        assertThat(written("a".repeat(100_000))).containsExactly("a".repeat(TextScanner.MAX_TOKEN_UNITS));
    }

    @Property
    void everyTextIsReadAndItsTokensStandInIt(@ForAll @StringLength(max = 200) String text) {
        int before = 0;
        for (TextTerm token : TextTerm.written(text, KStem.stemmer())) {
            assertThat(token.term()).isNotEmpty();
            assertThat(token.start()).isGreaterThanOrEqualTo(before);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            before = token.start();
        }
    }

    private static List<String> written(String text) {
        return TextTerm.written(text, KStem.stemmer()).stream().map(TextTerm::term).toList();
    }

    private static List<String> asked(String text) {
        return TextTerm.asked(text, KStem.stemmer()).stream().map(TextTerm::term).toList();
    }

}
