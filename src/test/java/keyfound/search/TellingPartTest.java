package keyfound.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TellingPartTest {

    private static final String ROUTINE = "2025-06-24 14:36:51 INFO all is well, nothing to see here\n";

    private static final String ERROR = "2025-06-24 14:36:52 ERROR Too many open files (os error 24)\n";

    @Test
    void aTextThatFitsIsKeptWhole() {
        TellingPart part = TellingPart.of(ROUTINE + ERROR, 1_000);

        assertThat(part.text()).isEqualTo(ROUTINE + ERROR);
        assertThat(part.cut()).isFalse();
    }

    @Test
    void theErrorIsKeptWhereverItStands() {
        for (int at : new int[] { 0, 1, 50, 250, 499, 500 }) {
            String text = ROUTINE.repeat(at) + ERROR + ROUTINE.repeat(500 - at);

            TellingPart part = TellingPart.of(text, 5_000);

            assertThat(part.cut()).isTrue();
            assertThat(part.text()).as("error behind %d lines", at).contains(ERROR.strip());
            assertThat(part.text().strip().length()).isLessThanOrEqualTo(5_000);
        }
    }

    @Test
    void lineNumbersStayTrue() {
        String text = ROUTINE.repeat(300) + ERROR + ROUTINE.repeat(200);

        Inquiry inquiry = new Inquiry(keyfound.signature.Paste.read(TellingPart.of(text, 5_000).text()), false,
                java.util.List.of(), true);

        assertThat(inquiry.paste().best().orElseThrow().line()).isEqualTo(301);
        assertThat(inquiry.reading().lineCount()).isEqualTo(502);
    }

    @Test
    void aTextWithoutALineEndIsCutToo() {
        assertThat(TellingPart.of("a".repeat(20_000), 5_000).text()).hasSize(5_000);
    }

}
