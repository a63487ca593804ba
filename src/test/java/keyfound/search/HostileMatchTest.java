package keyfound.search;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// A known error with a very long word beside it: reading it must need neither a deep
/// stack nor quadratic time.
class HostileMatchTest {

    private static final String KNOWN = "the template renderer could not parse settings.yaml while the cluster was bootstrapping";

    @ParameterizedTest
    @ValueSource(strings = { "-", ".", "_", "@", "+", "::", ":", "a-", "a.b::", "-:", "'", "a'", "\"a", "1.", "E0382 ",
            "中", "a/" })
    void aKnownErrorStaysKnownBesideAVeryLongWord(String piece) {
        String word = "x" + piece.repeat(100_000 / piece.length()) + "b";
        for (String brought : new String[] { "ERROR " + KNOWN + " " + word, "ERROR " + word + " " + KNOWN,
                "ERROR " + KNOWN + "\n" + word }) {
            Verdict verdict = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> new Judged().asking(KNOWN).verdict(brought));
            assertThat(verdict).isNotNull();
        }
        assertThat(new Judged().asking(KNOWN).verdict("ERROR " + KNOWN + "\n" + word)).isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-", ".", "::", "“", "\"a", "// error: ", "#" })
    void anEntryThatQuotesAVeryLongWordIsReadToo(String piece) {
        String word = "x" + piece.repeat(100_000 / piece.length()) + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> new Judged().asking(KNOWN + " " + word)
                    .showing("Why " + word, word + " // error: " + word)
                    .verdict("ERROR " + KNOWN + " " + word));
    }

}
