package keyfound.signature.scan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineStartsTest {

    @Test
    void linesEndWithEitherLineEnd() {
        String text = "one\r\ntwo\nthree";
        LineStarts lines = LineStarts.of(text);

        assertThat(lines.count()).isEqualTo(3);
        assertThat(text.substring(lines.startOf(1), lines.endOf(1, text))).isEqualTo("one");
        assertThat(text.substring(lines.startOf(2), lines.endOf(2, text))).isEqualTo("two");
        assertThat(text.substring(lines.startOf(3), lines.endOf(3, text))).isEqualTo("three");
    }

    @Test
    void aCarriageReturnWithinALineDoesNotEndIt() {
        assertThat(LineStarts.of("10 %\r20 %\rdone").count()).isEqualTo(1);
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(LineStarts.of("").count()).isEqualTo(1);
        assertThat(LineStarts.of("").endOf(1, "")).isZero();
        assertThat(LineStarts.of("\n").count()).isEqualTo(2);
    }

    @Test
    void everyCharacterBelongsToTheLineInWhichItStands() {
        LineStarts lines = LineStarts.of("错误\n".repeat(10_000));

        assertThat(lines.lineOf(0)).isEqualTo(1);
        assertThat(lines.lineOf(2)).isEqualTo(1);
        assertThat(lines.lineOf(3)).isEqualTo(2);
        assertThat(lines.lineOf(29_999)).isEqualTo(10_000);
    }

}
