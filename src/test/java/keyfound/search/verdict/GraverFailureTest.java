package keyfound.search.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.Judged;
import keyfound.search.Verdict;
import keyfound.search.ranking.JudgedEntry;

import static org.assertj.core.api.Assertions.assertThat;

/// What an entry explains beside a failure that weighs more and that no entry explains.
class GraverFailureTest {

    private static final String KNOWN = "the heartbeat monitor failed to reach the fleet";

    @ParameterizedTest
    @ValueSource(strings = { "panic: interface conversion: quux is nil, not flange\n2026-03-01 WARN %s",
            "2026-03-01 FATAL flange cracked beyond repair in pump house\n2026-03-01 ERROR %s",
            "ERROR: could not start the flange\nCaused by:\n    0: %s\n    1: the quux valve is stuck in its seat" })
    void aGraverOneKeepsItFromBeingKnown(String paste) {
        assertThat(new Judged().asking(KNOWN).verdict(paste.formatted(KNOWN))).isEqualTo(Verdict.SIMILAR);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-03-01 ERROR %s\n2026-03-01 FATAL the pump house is shut down now",
            "2026-03-01 WARN flange is worn out\n2026-03-01 ERROR %s",
            "ERROR: could not start the flange\nCaused by:\n    0: the quux valve is not open\n    1: %s" })
    void aMilderOneOrWhatCameOfItDoesNot(String paste) {
        assertThat(new Judged().asking(KNOWN).verdict(paste.formatted(KNOWN))).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aLineThatGoesOnWithWhatAnExceptionSaysIsNoFailureOfItsOwn() {
        Judged entries = new Judged().with("What is meant?", "the winch refused the cable for this drum",
                Origin.QUESTION);
        String goesOn = "Winch faults may be reported later and the brake failed to log its own position.";

        assertThat(entries.verdict("HoistError: the winch refused the cable for this drum\n" + goesOn))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aLineThatAnnouncesItsCauseIsNotKnownByItself() {
        Judged entries = new Judged().with("Why are so many connections closed?",
                "closing broker connection after 5 s (vhost: '/', user: 'guest')", Origin.ANSWER_BLOCK);

        assertThat(entries.verdict("ERROR closing broker connection after 9 s:\nERROR {handshake_timeout,handshake}"))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void aCommandOfAnAnswerExplainsNoFailureThatSpeaksOfIt() {
        Judged entries = new Judged().with("The versions differ", "DROP EXTENSION spatial_index;", Origin.ANSWER_BLOCK);

        assertThat(entries.verdict("ERROR: cannot drop extension spatial_index because other objects depend on it"))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void anErrnoInSmallLettersIsKnownByTheQuestionAboutIt() {
        Judged entries = new Judged().asking("Why does the broker say the port is taken (eaddrinuse)?");

        assertThat(entries.verdict("[error] Failed to start listener on 0.0.0.0:1883, reason: eaddrinuse"))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void whatTheFirstAnswerExplainsKeepsNoOtherFromBeingKnown() {
        String panic = "panic: interface conversion: quux is nil, not flange";
        Judged entries = new Judged().asking(KNOWN).asking(panic);

        assertThat(entries.matches(panic + "\n2026-03-01 WARN " + KNOWN)).extracting(JudgedEntry::verdict)
            .containsExactly(Verdict.KNOWN, Verdict.KNOWN);
    }

    @Test
    void aCodeThatTheQuestionIsTheTitleOfIsTheErrorWhateverIsSaidBesides() {
        Judged entries = new Judged().asking("QV07: Machine refused the visitor");

        assertThat(entries.verdict("proxy [error][QV07] instance turned somebody away, is the door open?"))
            .isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("proxy [error][QV08] instance turned somebody away, is the door open?"))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void aNameThatSomebodyGaveToAHostIsHisOwn() {
        Judged entries = new Judged().asking("mapper error for host flange-1.shop-nodes.quux: nxdomain");

        assertThat(entries.verdict("ERROR: mapper error for host web-7.web-nodes.team: nxdomain"))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void ofEntriesWithTheSameMessageTheOneThatNamesTheFileComesFirst() {
        Judged entries = new Judged()
            .with("The tool does not work with my project", "Cannot resolve plugin 'babel-walk'", Origin.ANSWER_BLOCK)
            .with("Installation", "Cannot resolve plugin 'C:\\Users\\ann\\tool\\4\\bin\\tool.js'", Origin.ANSWER_BLOCK);

        assertThat(entries.best("Error: Cannot resolve plugin 'C:\\Users\\bob\\tool\\5\\bin\\tool.js'")
            .retrieved()
            .question()
            .text()).isEqualTo("Installation");
    }

    @Test
    void aCommandWithItsOptionsIsNoFailure() {
        String command = "ERROR winch assemble drum --left --slow";

        assertThat(new Judged().asking(KNOWN).verdict(command + "\nWARN " + KNOWN)).isEqualTo(Verdict.KNOWN);
        assertThat(new Judged().asking(KNOWN).verdict(command.replace("--", "") + "\nWARN " + KNOWN))
            .isEqualTo(Verdict.SIMILAR);
    }

}
