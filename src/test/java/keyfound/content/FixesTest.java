package keyfound.content;

import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `check --fix` writes what is safe, once.
class FixesTest {

    @Test
    void theIdOfAnEntryIsWrittenIntoItsHeadingAndStays() {
        String text = "## Q: Why does mount fail? ##\n\nBecause.\n\n## Q: Pinned {#mine}\n\nYes.\n";
        String pinned = Fixes.all(text, parse(text));
        assertThat(pinned).startsWith("## Q: Why does mount fail? {#why-does-mount-fail}\n")
            .contains("## Q: Pinned {#mine}\n");
        assertThat(parse(pinned).entries()).allMatch(entry -> entry.pinned());
        assertThat(Fixes.all(pinned, parse(pinned))).isEqualTo(pinned);
    }

    @Test
    void aFenceThatWasLeftOpenIsClosed() {
        assertThat(Fixes.closedFence("a\n````sh\nls")).isEqualTo("a\n````sh\nls\n````\n");
    }

    private static SourceFile parse(String text) {
        return new EntryParser().parse("a.md", text, new FileStamp(0, 0, ""));
    }

}
