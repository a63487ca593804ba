package keyfound.signature;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands right above the status with which a program ended is its message, though
/// no word in it tells of a failure.
class LastWordsTest {

    private static final String MESSAGE = "The ledger belongs to another tenant of this dock";

    @ParameterizedTest
    @ValueSource(strings = { "dock-1 exited with code 1", "make: *** [Makefile:12: dock] Error 2",
            "Error: Process completed with exit code 18.", "ERROR: Job failed: exit code 1",
            "error Command failed with exit code 1.", "script returned exit code 1",
            "dock.service: Main process exited, code=exited, status=1/FAILURE" })
    void theLineAboveAStatusIsTheMessage(String status) {
        Paste paste = PasteReader.read(MESSAGE + "\n" + status + "\n");

        assertThat(paste.best().orElseThrow().text()).isEqualTo(MESSAGE);
        assertThat(paste.looksLikeError()).isTrue();
    }

    @Test
    void belowAStatusThatHeadsAReportStandsTheMessage() {
        assertThat(PasteReader.read("Exit code: 1\nStderr: " + MESSAGE + "\n").best().orElseThrow().text())
            .endsWith(MESSAGE);
    }

    @Test
    void ofSeveralContainersTheOneThatEndedIsHeard() {
        Paste paste = PasteReader.read("""
                dock-1   | Reading the ledger
                dock-1   | %s
                tide-1   | Moon of the third quarter
                tide-1   | Moon of the fourth quarter
                dock-1 exited with code 1
                """.formatted(MESSAGE));

        assertThat(texts(paste)).contains(MESSAGE).noneMatch(text -> text.contains("Moon"));
    }

    @Test
    void whatReadsLikeAnErrorIsTheMessageWhereverItStands() {
        Paste paste = PasteReader.read("""
                cannot open the ledger of the dock
                %s
                dock-1 exited with code 1
                """.formatted(MESSAGE));

        assertThat(paste.best().orElseThrow().text()).isEqualTo("cannot open the ledger of the dock");
        assertThat(texts(paste)).doesNotContain(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Listening on port 8080", "2025-06-24T14:36:31Z INFO ledger of 7 tenants",
            "weighed 12 anchors in 8s" })
    void ordinaryWorkAboveAStatusIsNone(String work) {
        assertThat(PasteReader.read(work + "\ndock-1 exited with code 1\n").best().orElseThrow().text())
            .isEqualTo("dock-1 exited with code 1");
    }

    @Test
    void aStatusBehindWhatFailedIsPartOfTheMessage() {
        String message = "/opt/dock/crane: lifting anchor failed: exit status 1";

        assertThat(PasteReader.read(MESSAGE + "\n" + message + "\n").best().orElseThrow().text()).isEqualTo(message);
    }

    @Test
    void adviceAboveAStatusIsTheMessageWhereNothingElseIsSaid() {
        String advice = "Please name a harbour in the application dock.yaml";

        assertThat(PasteReader.read(advice + "\nerror Command failed with exit code 1.\n").best().orElseThrow().text())
            .isEqualTo(advice);
        assertThat(PasteReader.read(MESSAGE + "\n" + advice + "\nerror Command failed with exit code 1.\n")
            .best()
            .orElseThrow()
            .text()).isEqualTo(MESSAGE);
    }

    @Test
    void whatAPackageManagerReportsOfTheEndIsNoMessage() {
        Paste paste = PasteReader.read("""
                > dock@1.0.0 build
                > dockyard --all

                %s
                npm ERR! code 1
                npm ERR! path /srv/dock
                npm ERR! command failed
                """.formatted(MESSAGE));

        assertThat(texts(paste)).contains(MESSAGE).doesNotContain("code 1", "dockyard --all");
    }

    private static List<String> texts(Paste paste) {
        return paste.candidates().stream().map(Candidate::text).toList();
    }

    @Test
    void aQuotedMailIsReadAsItsLinesAre() {
        Paste paste = PasteReader.read("> " + MESSAGE + "\n> dock-1 exited with code 1\n");

        assertThat(paste.best().orElseThrow().text()).isEqualTo(MESSAGE);
    }

}
