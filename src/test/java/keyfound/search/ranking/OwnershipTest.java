package keyfound.search.ranking;

import org.junit.jupiter.api.Test;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.Judged;
import keyfound.search.Reason;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// Whose message it is: what the paste says of products decides.
class OwnershipTest {

    private static final String REFUSED = "dial tcp 10.0.0.7:443: connect: connection refused";

    private static final String HOOK = "Internal error occurred: failed calling webhook \"hook.%s.dev\": Post "
            + "\"https://%1$s.svc:443/validate\": x509: certificate signed by unknown authority";

    @Test
    void aMessageThatAnyProgramPrintsIsKnownOnlyWithTheNameOfTheProduct() {
        Judged entries = new Judged().inFileOf("harbormast").asking("connect: connection refused");

        assertThat(entries.verdict("ERROR pulling the image failed: " + REFUSED)).isEqualTo(Verdict.SIMILAR);
        assertThat(entries.verdict("harbormast: ERROR pulling the image failed: " + REFUSED)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void theBareMessageIsKnownWithoutAName() {
        assertThat(new Judged().inFileOf("harbormast")
            .asking("connect: connection refused")
            .verdict("ERROR connect: connection refused")).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aMessageThatNamesAnotherProductIsSimilar() {
        Judged entries = new Judged().inFileOf("harbormast")
            .with("The webhook is not trusted", HOOK.formatted("harbormast"), Origin.ANSWER_BLOCK);

        assertThat(entries.verdict(HOOK.formatted("harbormast"))).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict(HOOK.formatted("tidebox"))).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void ofTwoFilesThatQuoteAMessageTheOneThatIsNamedComesFirst() {
        Judged entries = new Judged().inFileOf("harbormast")
            .asking("the lease was lost while electing a leader")
            .inFileOf("tidebox")
            .asking("the lease was lost while electing a leader");

        String paste = "$ tidebox start\nERROR the lease was lost while electing a leader";
        assertThat(entries.best(paste).retrieved().products()).containsExactly("tidebox");
    }

    @Test
    void aNameThatTheQuestionSaysIdentifiesAMessageThatTheAnswerShows() {
        String message = "ERROR: duplicate key value violates unique constraint \"%s\"";
        Judged entries = new Judged().with("The log warns about documents_tag_name_uniq",
                message.formatted("documents_tag_name_uniq"), Origin.ANSWER_BLOCK);

        assertThat(entries.verdict(message.formatted("documents_tag_name_uniq"))).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict(message.formatted("documents_owner_name_uniq"))).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void aFramePutBetweenTwoPartsKeepsNothingFromBeingKnown() {
        Judged entries = new Judged().asking("tide-cli: relay error: driver not loaded");

        assertThat(entries.verdict("ERROR tide-cli: initialization of the session: relay error: driver not loaded"))
            .isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("ERROR tide-cli: relay error: battery not loaded")).isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void aReaderIsToldWhatIdentifiesAMessageAndWhatIsLeftOpen() {
        Judged entries = new Judged().inFileOf("tidebox").asking("sync of the ledger paused: permission denied");

        Reason reason = entries.reason("tidebox: ERROR sync of the ledger paused: permission denied\n"
                + "ERROR the frobnicator cannot be fastened to its hinges");

        assertThat(reason.identifies()).containsExactly("sync of the ledger paused");
        assertThat(reason.frame()).containsExactly("permission denied");
        assertThat(reason.names()).containsExactly("tidebox");
        assertThat(reason.unexplained()).singleElement()
            .satisfies(line -> assertThat(line.text()).contains("frobnicator"));
    }

    @Test
    void aMessageThatAnyProgramPrintsIsNotAnsweredForANamedProduct() {
        Judged entries = new Judged().inFileOf("harbormast")
            .asking("connect: connection refused")
            .inFileOf("tidebox")
            .asking("the tide table of the quay is empty");

        assertThat(entries.verdict("ERROR connect: connection refused")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("$ tidebox moor gull\nERROR connect: connection refused"))
            .isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void theNamedProductsEntryComesFirstThoughAnotherQuotesMoreOfTheLine() {
        String message = "NoBerthProviders: no valid berths in the chain";
        Judged entries = new Judged().inFileOf("harbormast")
            .asking(message + ". For verbose berthing see the chain settings")
            .inFileOf("tidebox")
            .asking(message);

        String line = "ERROR " + message + ". For verbose berthing see the chain settings";
        assertThat(entries.best(line).retrieved().products()).containsExactly("harbormast");
        assertThat(entries.best("level=error store=tidebox/default\n" + line).retrieved().products())
            .containsExactly("tidebox");
    }

    @Test
    void aSignalIsNoProgramsOwnMessage() {
        Judged entries = new Judged().inFileOf("harbormast").asking("Illegal instruction (core dumped)");

        assertThat(entries.verdict("/tini: line 1: 8 Illegal instruction (core dumped) tide run standalone"))
            .isNotEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("harbormast: ERROR Illegal instruction (core dumped)")).isEqualTo(Verdict.KNOWN);
    }

}
