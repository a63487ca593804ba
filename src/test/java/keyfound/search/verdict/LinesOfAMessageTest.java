package keyfound.search.verdict;

import org.junit.jupiter.api.Test;

import keyfound.search.Judged;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// A written message and the lines of a paste that say it: together, in part, and more.
class LinesOfAMessageTest {

    private final Judged judged = new Judged()
        .asking("Invalid zorb configuration: Zorb \"hub\" requires an explicit region")
        .asking("open() \"/srv/site\" failed (13: frobnication denied)")
        .asking("zsh: zorb not found: <command>");

    @Test
    void twoLinesThatSayAMessageTogetherAreKnown() {
        String paste = "│ Error: Invalid zorb configuration\n│\n│ Zorb \"hub\" requires an explicit region. Add one below.";

        assertThat(this.judged.verdict(paste)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void oneOfTwoLinesIsNotTheMessage() {
        assertThat(this.judged.verdict("│ Error: Invalid zorb configuration")).isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void aLineThatGoesOnInTheSameClauseSaysAnotherThing() {
        String line = "open() \"/srv/a\" failed (13: frobnication denied)";

        assertThat(this.judged.verdict(line)).isEqualTo(Verdict.KNOWN);
        assertThat(this.judged.verdict(line + ", client: 10.0.0.7, server: example")).isEqualTo(Verdict.KNOWN);
        assertThat(this.judged.verdict(line + " while replaying mirrored segments from orphaned peers"))
            .isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void whatStandsInAnOpenPlaceIsNotUnexplained() {
        assertThat(this.judged.verdict("zsh: zorb not found: terraform")).isEqualTo(Verdict.KNOWN);
    }

}
