package keyfound.search;

import keyfound.entry.ErrorText.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Names without quotation marks: what a message is about is another thing, what stands for somebody's own machine is not.
class OtherNameTest {

    private static final String LIBRARY = "%s: error while loading shared libraries: %s: cannot open shared object file: No such file or directory";

    @ParameterizedTest
    @ValueSource(strings = { "libssl.so.1.1", "libgobject-2.0.so.0", "libstdc++.so.6" })
    void theSameMessageAboutAnotherLibraryIsSimilarAndTheLibrariesAreNamed(String library) {
        Match best = new Judged()
            .with("Why does the program not start?", LIBRARY.formatted("calc", "libgmpxx.so.4"), Origin.ANSWER_BLOCK)
            .best(LIBRARY.formatted("calc", library));

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_NAME, library, "libgmpxx.so.4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            libgmpxx.so.4 | libgmpxx.so.4
            libgmpxx.so.4 | libgmpxx.so.5
            """)
    void theSameLibraryIsKnownInWhateverVersion(String written, String brought) {
        assertThat(new Judged().asking(LIBRARY.formatted("calc", written)).verdict(LIBRARY.formatted("calc", brought)))
            .isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    the template renderer could not parse settings.yaml while the cluster was bootstrapping | the template renderer could not parse ingress.yaml while the cluster was bootstrapping
                    the package resolver found no candidate for node-sass among the configured mirrors | the package resolver found no candidate for left-pad among the configured mirrors
                    the planner rejected the value of max_wal_size while reloading its configuration | the planner rejected the value of shared_buffers while reloading its configuration
                    """)
    void theSameMessageAboutAnotherThingIsNotKnown(String written, String brought) {
        Match best = new Judged().asking(written).best("ERROR " + brought);

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference().orElseThrow().kind()).isEqualTo(Difference.Kind.OTHER_NAME);
        assertThat(new Judged().asking(written).verdict("ERROR " + written)).isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    the scheduler evicted replica web-5d4f9 because the heartbeat monitor lost contact | the scheduler evicted replica web-77bcd because the heartbeat monitor lost contact
                    the heartbeat monitor evicted replica host04 because its neighbours lost contact with the fleet before quorum vanished | the heartbeat monitor evicted replica host12 because its neighbours lost contact with the fleet before quorum vanished
                    the heartbeat monitor lost contact with 10.0.0.1:8080 while the fleet rebalanced | the heartbeat monitor lost contact with 192.168.7.9:9090 while the fleet rebalanced
                    the heartbeat monitor cannot unlink /var/run/fleet.sock while the fleet rebalanced | the heartbeat monitor cannot unlink /tmp/x/contact.pid while the fleet rebalanced
                    """)
    void whatDiffersOnEveryMachineIsNoOtherName(String written, String brought) {
        assertThat(new Judged().asking(written).verdict("ERROR " + brought)).isEqualTo(Verdict.KNOWN);
    }

}
