package keyfound.web.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoxTextTest {

    private static final String ROUTINE = "INFO heartbeat of worker seen again\n";

    private static final String ERROR = "ERROR: disk full\n";

    @Test
    void aShortTextIsShownWhole() {
        assertThat(BoxText.of(ROUTINE + ERROR, 2)).isEqualTo(new BoxText(ROUTINE + ERROR, 0));
    }

    @Test
    void ofALongTextThePartAroundTheTellingLineIsShown() {
        for (int before : new int[] { 0, 1, 100, 5_000, 9_999 }) {
            String text = ROUTINE.repeat(before) + ERROR + ROUTINE.repeat(10_000 - before);
            BoxText box = BoxText.of(text, before + 1);
            assertThat(box.text().length()).isBetween(BoxText.MOST / 2, BoxText.MOST);
            assertThat(box.text()).contains(ERROR).startsWith((before == 0) ? ERROR : ROUTINE);
            assertThat(box.text()).isEqualTo(afterLines(text, box.firstLine() - 1, box.text().length()));
        }
    }

    private static String afterLines(String text, int lines, int length) {
        int at = 0;
        for (int i = 0; i < lines; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.substring(at, at + length);
    }

    @Test
    void oneLongLineIsCutAndNoCharacterIsHalved() {
        BoxText box = BoxText.of("x" + "😀".repeat(100_000), 1);
        assertThat(box.firstLine()).isEqualTo(1);
        assertThat(box.text().length()).isBetween(BoxText.MOST - 2, BoxText.MOST);
        assertThat(Character.isHighSurrogate(box.text().charAt(box.text().length() - 1))).isFalse();
    }

}
