package keyfound.signature.scan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScanTest {

    @Test
    void eachStepStopsBehindTheLastCharacterOfItsKind() {
        assertThat(Scan.digits("404 gone", 0)).isEqualTo(3);
        assertThat(Scan.blanks("a \tb", 1)).isEqualTo(3);
        assertThat(Scan.letters("open错误", 0)).isEqualTo(4);
        assertThat(Scan.digits("gone", 0)).isZero();
        assertThat(Scan.digits("", 0)).isZero();
    }

    @Test
    void aRunAndASearchGoNoFurtherThanAsked() {
        String line = "a".repeat(100_000) + "]";

        assertThat(Scan.run(line, 0, 50, c -> c == 'a')).isEqualTo(50);
        assertThat(Scan.run(line, 0, Integer.MAX_VALUE, c -> c == 'a')).isEqualTo(100_000);
        assertThat(Scan.find(line, 0, 50, ']')).isNegative();
        assertThat(Scan.find(line, 99_990, 50, ']')).isEqualTo(100_000);
    }

    @Test
    void aWordEndsAtABlankAPunctuationAChineseCharacterAndTheEdges() {
        assertThat(Scan.isBoundary("open file", 4)).isTrue();
        assertThat(Scan.isBoundary("open错误", 4)).isTrue();
        assertThat(Scan.isBoundary("open", 4)).isTrue();
        assertThat(Scan.isBoundary("open", -1)).isTrue();
        assertThat(Scan.isBoundary("open_2", 4)).isFalse();
    }

    @Test
    void aTextHasAWordWhenALetterOrDigitOfAnyScriptStandsThere() {
        assertThat(Scan.hasWord("== 错 ==", 0)).isTrue();
        assertThat(Scan.hasWord("== 7", 0)).isTrue();
        assertThat(Scan.hasWord("a ==", 1)).isFalse();
        assertThat(Scan.hasWord("", 0)).isFalse();
    }

    @Test
    void capitalsAreOfNoAccountWhereTheyAreToBeIgnored() {
        assertThat(Scan.startsWithIgnoreCase("was CAUSED BY: x", 4, "Caused by:")).isTrue();
        assertThat(Scan.startsWithIgnoreCase("was CAUSED", 4, "Caused by:")).isFalse();
    }

}
