package keyfound.signature;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.signature.line.PasteLine;

import static org.assertj.core.api.Assertions.assertThat;

class TellingLinesTest {

    private static final String ERROR = "ERROR Too many open files (os error 24)";

    @Test
    void theErrorIsReadAmongAHundredThousandLinesThatSayLess() {
        for (int before : new int[] { 0, 40_000, 99_999 }) {
            Paste paste = PasteReader.read("ok 1.\n".repeat(before) + ERROR + "\nok 1.".repeat(100_000 - before));

            assertThat(paste.best().orElseThrow().text()).isEqualTo("Too many open files (os error 24)");
            assertThat(paste.best().orElseThrow().line()).isEqualTo(before + 1);
            assertThat(paste.lines()).hasSize(100_001);
        }
    }

    @Test
    void ofLinesThatSayAsMuchTheFirstAndTheLastAreRead() {
        Paste paste = PasteReader.read("disk a1 failed\n".repeat(2 * TellingLines.MOST) + "disk b2 failed");

        assertThat(paste.candidates()).extracting(Candidate::text).contains("disk a1 failed", "disk b2 failed");
        assertThat(paste.candidates()).extracting(Candidate::line).contains(1, 2 * TellingLines.MOST + 1);
        assertThat(paste.candidates()).extracting(Candidate::count).contains(TellingLines.MOST - 1);
    }

    @Test
    void whatIsPassedOverIsStillThereAsItWasBrought() {
        Paste paste = PasteReader.read("a\n".repeat(TellingLines.MOST + 2) + ERROR);

        List<PasteLine> lines = paste.lines();
        assertThat(lines.getFirst().original()).isEqualTo("a");
        assertThat(lines.getFirst().noise()).isPresent();
    }

}
