package keyfound.search.query;

import org.junit.jupiter.api.Test;

import keyfound.signature.Paste;

import static org.assertj.core.api.Assertions.assertThat;

class LongTextTest {

    private static final String ROUTINE = "2025-06-24 14:36:51 INFO all is well, nothing to see here\n";

    private static final String ERROR = "2025-06-24 14:36:52 ERROR Too many open files (os error 24)\n";

    @Test
    void aTextThatFitsIsKeptWhole() {
        LongText part = LongText.of(ROUTINE + ERROR, 1_000);

        assertThat(part.text()).isEqualTo(ROUTINE + ERROR);
        assertThat(part.cut()).isFalse();
    }

    @Test
    void theErrorIsKeptWhereverItStands() {
        for (int at : new int[] { 0, 1, 50, 250, 499, 500 }) {
            String text = ROUTINE.repeat(at) + ERROR + ROUTINE.repeat(500 - at);

            LongText part = LongText.of(text, 5_000);

            assertThat(part.cut()).isTrue();
            assertThat(part.text()).as("error behind %d lines", at).contains(ERROR.strip());
            assertThat(part.text().strip().length()).isLessThanOrEqualTo(5_000);
        }
    }

    @Test
    void theErrorIsKeptAmongMoreLinesThatFailAgainAndAgain() {
        for (int at : new int[] { 3, 300, 700 }) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 1_000; line++) {
                text.append((line == at) ? ERROR
                        : "2025-06-24 14:36:51 WARN request %d failed, retrying\n".formatted(line));
            }

            assertThat(LongText.of(text.toString(), 5_000).text()).as("error behind %d lines", at)
                .contains(ERROR.strip());
        }
    }

    @Test
    void lineNumbersStayTrue() {
        String text = ROUTINE.repeat(300) + ERROR + ROUTINE.repeat(200);

        ParsedQuery query = new ParsedQuery(LongText.of(text, 5_000).read(), false, java.util.List.of(), true);

        assertThat(query.paste().best().orElseThrow().line()).isEqualTo(301);
        assertThat(query.reading().lineCount()).isEqualTo(502);
    }

    /// 8 MiB of them filled a heap of 512 MiB.
    @Test
    void ofMillionsOfLinesThoseOfOneStretchAreHeld() {
        String text = "\n".repeat(200_000) + ERROR + "\r\n".repeat(200_000);

        Paste paste = LongText.of(text, 5_000).read();

        assertThat(paste.lines()).hasSizeLessThanOrEqualTo(5_001);
        assertThat(paste.lineCount()).isEqualTo(400_002);
        assertThat(paste.best().orElseThrow().line()).isEqualTo(200_001);
        assertThat(paste.line(200_001).original()).isEqualTo(ERROR.strip());
    }

    @Test
    void aTextWithoutALineEndIsCutToo() {
        assertThat(LongText.of("a".repeat(20_000), 5_000).text()).hasSize(5_000);
    }

}
