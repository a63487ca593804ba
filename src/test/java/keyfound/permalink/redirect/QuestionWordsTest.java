package keyfound.permalink.redirect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionWordsTest {

    @Test
    void articlesGoAndWordsLoseTheirEndingsButNamesDoNot() {
        assertThat(words("Why are the printing jobs' classes not printed?")).containsExactly("print", "job", "class",
                "not");
        assertThat(words("Is E0382s or max_files of C++ and #?")).containsExactly("e0382s", "or", "max_files", "c++");
        assertThat(words("")).isEmpty();
    }

    @Test
    void aChineseCharacterIsAWordAndWeighsHalf() {
        assertThat(words("请问磁盘为什么满了？")).containsExactly("磁", "盘", "满");
        assertThat(words("𠀀𠀁")).containsExactly("𠀀", "𠀁");
        assertThat(of("磁盘满了").isTelling()).isFalse();
        assertThat(of("磁盘空间满").isTelling()).isTrue();
        assertThat(of("disk 满").hasSigns()).isTrue();
        assertThat(of("full disk").isTelling()).isTrue();
        assertThat(of("Is it full?").isTelling()).isFalse();
        assertThat(of("エラー").hasSigns()).as("kana is not Han").isFalse();
    }

    @Test
    void signsAndCaseLeaveAQuestionTheSame() {
        assertThat(of("Disk full?").isSame(of("disk-FULL!"))).isTrue();
        assertThat(of("Disk full?").isSame(of("Is the disk full?"))).isFalse();
        assertThat(of("").isSame(of("?"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "Why is the disk of the server full?, Why is the disk of the server full today?",
            "server disk full, Is the disk on server full?", "磁盘空间为什么满了, 请问磁盘的空间满",
            "Print the old job?, printing old jobs" })
    void aQuestionThatSaysALittleMoreIsAlike(String one, String other) {
        assertThat(of(one).isAlike(of(other))).isTrue();
        assertThat(of(other).isAlike(of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "Convert PDF to Word files, Convert Word to PDF files", "export a table as PDF, export a table as CSV",
            "mount works with a new disk, mount does not work with a new disk",
            "server stops with an odd error, server stops with an odd error 12", "full, full disk",
            "disk full, disk full of old log files", "磁盘空间满了, 空间磁盘满了", "磁盘空间满了, 磁盘空间没满", "'', ''" })
    void aWordReplacedTurnedRoundOrTooManyAddedAskForSomethingElse(String one, String other) {
        assertThat(of(one).isAlike(of(other))).isFalse();
        assertThat(of(other).isAlike(of(one))).isFalse();
    }

    @Test
    void theShareIsOfTheWordsOfBoth() {
        assertThat(of("disk full").share(of("disk empty"))).isEqualTo(1.0 / 3);
        assertThat(of("disk 满").share(of("满"))).as("a character weighs half").isEqualTo(1.0 / 3);
        assertThat(of("").share(of("why"))).isZero();
        assertThat(of("disk full").sharesAnyWith(of("a full moon"))).isTrue();
        assertThat(of("the disk").sharesAnyWith(of("the moon"))).isFalse();
    }

    private static QuestionWords of(String question) {
        return QuestionWords.of(question);
    }

    private static List<String> words(String question) {
        return of(question).words();
    }

}
