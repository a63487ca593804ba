package keyfound.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.ErrorText.Origin;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands in front of a cause and behind it: a long cause is the same error in
/// whatever frame, and another cause in the same frame is another error.
class OtherFrameTest {

    private static final List<String> CAUSES = List.of(
            "Requested quorum of three witnesses but the ledger only retains two signatures",
            "The tidal gauge reported a negative amplitude although its baseline was calibrated yesterday",
            "Shard rebalancing needs a coordinator lease and every candidate declined the nomination",
            "Palette quantizer exhausted its histogram buckets before the gradient had converged");

    private static final List<String> WRITTEN = List.of("Error polling harbour: ", "Nightly reconciliation aborted: ",
            "ledgerd: ", "");

    private static final List<String> BROUGHT = List.of("ValueError: ", "com.acme.Ledger: ", "Worker seven stopped: ",
            "");

    static Stream<Arguments> frames() {
        List<Arguments> all = new ArrayList<>();
        for (String cause : CAUSES) {
            for (String written : WRITTEN) {
                for (String brought : BROUGHT) {
                    all.add(Arguments.of(written + cause, brought + cause + "."));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aLongCauseIsKnownInWhateverFrame(String written, String brought) {
        assertThat(new Judged().with("Why does it stop?", written, Origin.ANSWER_SPAN).verdict("ERROR " + brought))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void anotherCauseInTheSameFrameIsNotKnown() {
        for (String frame : WRITTEN) {
            for (String written : CAUSES) {
                for (String brought : CAUSES) {
                    if (!written.equals(brought)) {
                        assertThat(new Judged().asking(frame + written).verdict("ERROR " + frame + brought))
                            .as(frame + written + " | " + brought)
                            .isNotEqualTo(Verdict.KNOWN);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    Forward sluice stalled: gate actuator drew amperes beyond the winding limit | Reverse sluice stalled: gate actuator drew amperes beyond the winding limit
                    Harbour poll refused: ledger answered with amber while reconciliation ran | Archive poll refused: ledger answered with amber while reconciliation ran
                    """)
    void aFrameThatBothShareWithAnotherWordInItIsAnotherError(String written, String brought) {
        assertThat(new Judged().asking(written).verdict("ERROR " + brought)).isNotEqualTo(Verdict.KNOWN);
        assertThat(new Judged().asking(written).verdict("ERROR " + written)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aLineThatEndsWithSomethingElseIsNoPartOfTheMessage() {
        Judged entries = new Judged().showing("Which tide tables does harbourd need?",
                "harbourd: /usr/share/tides: edition 'SPRING_4' not supported (wanted by harbourd)");

        assertThat(entries.verdict("/srv/tides: edition 'SPRING_9' not supported (wanted by /opt/lock/bin/sluice)"))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void aCauseThatGoesOnInTheSameSentenceIsMore() {
        String cause = CAUSES.getFirst();

        assertThat(new Judged().showing("Why does it stop?", "Error polling harbour: " + cause)
            .verdict(
                    "ERROR Worker seven stopped: " + cause + " for the archive named gull near the eastern breakwater"))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ledger.core.DriftError: (tide.GaugeError) no such amplitude: harbour.buoy",
            "GaugeError: no such amplitude: harbour.buoy", "no such amplitude: harbour.buoy" })
    void theNamesOfExceptionsInFrontOfAMessageCountForNothing(String brought) {
        assertThat(new Judged()
            .with("Several failures after an upgrade", "no such amplitude: harbour.buoy", Origin.ANSWER_SPAN)
            .verdict("ERROR " + brought)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void anEntryThatIsKnownComesBeforeOneThatSaysAnotherName() {
        Judged entries = new Judged()
            .with("No such relation", "ledger.core.DriftError: (tide.GaugeError) no such relation: archive_gull",
                    Origin.ANSWER_BLOCK)
            .with("After an upgrade", "no such amplitude: harbour.buoy", Origin.ANSWER_SPAN);

        assertThat(entries.best("ERROR ledger.core.DriftError: (tide.GaugeError) no such amplitude: harbour.buoy")
            .retrieved()
            .question()
            .text()).isEqualTo("After an upgrade");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    open ledger/harbour: no such file or directory | open /ledger/harbour: no such file or directory
                    the gauge skipped yyy of zzz because amber was missing | the gauge skipped tide of north because amber was missing
                    the buffer needs X MiB and Y MiB are granted to the gauge | the buffer needs 20.00 MiB and 8 MiB are granted to the gauge
                    cannot archive document.pdf although the gauge is calm | cannot archive tide-2031.pdf although the gauge is calm
                    CustomBuoy "..." is invalid: amplitude: too steep | CustomBuoy.harbour.example.io "gull" is invalid: amplitude: too steep
                    """)
    void whatAWriterLeftOpenMayBeFilledByAnything(String written, String brought) {
        assertThat(new Judged().asking(written).verdict("ERROR worker seven stopped: " + brought))
            .isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    open ledger/harbour: no such file or directory | open /ledger/archive: no such file or directory
                    cannot archive settings.yaml although the gauge is calm | cannot archive buoys.yaml although the gauge is calm
                    """)
    void whatNamesAThingMayNot(String written, String brought) {
        assertThat(new Judged().asking(written).verdict("ERROR worker seven stopped: " + brought))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void aSentenceThatItsWriterBrokeAtABlankIsOneMessage() {
        assertThat(new Judged().showing("The buoy is silent", """
                WARNING The buoy is not listening on the expected frequency
                and cannot be heard by the harbour.
                """)
            .verdict(
                    """
                            WARNING The buoy is not listening on the expected frequency and cannot be heard by the harbour. Gauge 7 done
                            """))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aBlockOfWhichTwoLinesAreSaidOwnsWhatFollows() {
        Judged entries = new Judged().showing("Drift of the ledger", """
                The ledger drifted past the harbour quorum and cannot settle
                amber signatures failed to reconcile with the archived tide
                """);

        assertThat(entries.verdict("""
                ERROR The ledger drifted past the harbour quorum and cannot settle
                ERROR amber signatures failed to reconcile with the archived tide
                ERROR gull nest refused every courier at the eastern breakwater
                """)).isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    sluice relay error: crank: the wanted amperes of the `left` actuator are not calibrated | sluice relay error: the wanted amperes of the `left` actuator are not calibrated
                    Error opening ledgerd: there may not be enough berths left in the eastern roadstead | unable to moor gull: Error reading the list(exit status 1): there may not be enough berths left in the eastern roadstead (asked 0:12 for /var/gull): lchown /var/gull: invalid argument
                    一直报 Quay is down. | Quay is down. quay: EAST, failed times: 32, tide table address: http://tide.example
                    """)
    void labelsAndFramesAroundTheSamePartsMakeNoOtherMessage(String written, String brought) {
        assertThat(new Judged().quoting(written).verdict("ERROR " + brought)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void whatAnAnswerMentionsAndTheLineSaysInFrontOfItsCauseIsAFrame() {
        Judged entries = new Judged().with("The hull is read-only", "HULL ratchet error", Origin.ANSWER_SPAN);

        assertThat(entries.verdict("ERROR HULL ratchet error")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("ERROR HULL ratchet error: the wanted amperes of the actuator are not calibrated"))
            .isEqualTo(Verdict.SIMILAR);
    }

    @ParameterizedTest
    @ValueSource(strings = { "drum-search-paths = [\"/a\", \"/b\"]", "export drum-search-paths=\"/a\"" })
    void aSettingThatAnAnswerShowsIsNoMessage(String setting) {
        assertThat(new Judged().showing("Which drum is taken?", setting)
            .verdict("ERROR gull did not resolve and no drum-search paths are defined in \"/etc/drums.conf\""))
            .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aNumberAsTheCauseIsNoCauseInWords() {
        Judged entries = new Judged().asking("Failed to hoist the pennant frame: -5");

        assertThat(entries.verdict("ERROR Failed to hoist the pennant frame: -5")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("ERROR Failed to hoist the pennant frame: the signature of its maker is missing"))
            .isNotEqualTo(Verdict.KNOWN);
    }

}
