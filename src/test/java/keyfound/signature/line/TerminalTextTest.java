package keyfound.signature.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.scan.Place;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "disk full", "\u001b[31mdisk\u001b[0m full", "[31mdisk[0m full",
            "\u001b]0;title\u0007disk full", "\u001b[1;38;5;196mdisk full\u001b[K", "di\u0000sk\u200b full",
            "\ufeffdisk full", "disk\u00a0full", "10 %\r50 %\rdisk full", "dust\b\b\bisk full" })
    void whatATerminalShowsRemains(String line) {
        assertThat(PastedLines.shown(line).text()).isEqualTo("disk full");
    }

    @Test
    void bracketsThatAreNoColourStay() {
        assertThat(PastedLines.shown("[12] disk[0] 磁盘 [5m]").text()).isEqualTo("[12] disk[0] 磁盘 [5m]");
    }

    @Test
    void everyCharacterKnowsItsPlaceInTheLineAsItWasBrought() {
        assertThat(PastedLines.shown("\u001b[31mdisk").places(0, 4)).containsExactly(new Place(1, 5, 9));
    }

    @Test
    void emptyAndUnfinishedSequencesShowNothing() {
        assertThat(PastedLines.shown("").text()).isEmpty();
        assertThat(PastedLines.shown("\u001b").text()).isEmpty();
        assertThat(PastedLines.shown("\u001b[31").text()).isEmpty();
    }

    @Test
    void aVeryLongLineOfColoursIsShownWhole() {
        assertThat(PastedLines.shown("\u001b[31mx".repeat(40_000)).text()).isEqualTo("x".repeat(40_000));
    }

}
