package keyfound.search.message;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.search.CountedWords;
import keyfound.signature.token.Signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AlignmentTest {

    private static final Vocabulary WORDS = new CountedWords("cannot open the file", "cannot write",
            "the socket is gone");

    @Test
    void equalMessagesCoverAndExplainEachOther() {
        Alignment alignment = aligned("Too many open files (os error 24)", "Too many open files (os error 24)");

        assertThat(alignment.coverage()).isEqualTo(1);
        assertThat(alignment.explained()).isEqualTo(1);
        assertThat(alignment.unbroken()).isEqualTo(1);
    }

    @Test
    void messagesWithoutACommonWordHaveNothingInCommon() {
        Alignment alignment = aligned("segmentation fault", "cannot open file");

        assertThat(alignment.matched()).isZero();
        assertThat(alignment.pairs()).isEmpty();
    }

    @Test
    void wordsCountInTheirOrderOnly() {
        assertThat(aligned("gamma beta alpha", "alpha beta gamma").pairs()).hasSize(1);
        assertThat(aligned("alpha beta gamma", "alpha beta gamma").pairs()).hasSize(3);
    }

    @Test
    void wordsThatTheLineRepeatsOnBothSidesLeaveTheMessageTogether() {
        Alignment alignment = aligned("refreshing lease: lease was taken by tenant: default, current tenant is root",
                "lease was taken by tenant");

        assertThat(alignment.coverage()).isEqualTo(1);
        assertThat(alignment.unbroken()).isEqualTo(1);
    }

    @Test
    void aLineThatSaysMoreCoversTheMessageButIsNotExplainedByIt() {
        Alignment alignment = aligned("sealing sector failed: key not found", "key not found");

        assertThat(alignment.coverage()).isEqualTo(1);
        assertThat(alignment.explained()).isLessThan(0.7);
        assertThat(alignment.unbroken()).isEqualTo(1);
    }

    @Test
    void whatIsPutInBetweenBreaksAMessage() {
        assertThat(aligned("runtime initialization failed, device gone. See the log",
                "runtime initialization failed. See the log")
            .unbroken()).isLessThan(0.95);
    }

    @Test
    void whatStandsWhereTheWriterLeftAPlaceOpenBreaksNothing() {
        assertThat(aligned("cannot update volume gateway from east to west", "cannot update volume XXX from XXX to XXX")
            .unbroken()).isEqualTo(1);
    }

    @Test
    void ofSeveralPlacesTheOneThatKeepsAMessageTogetherIsTaken() {
        Alignment alignment = aligned("tried to allocate 8 MiB (5 GiB allocated, 3 GiB free, 4 GiB reserved)",
                "tried to allocate 2 GiB");

        assertThat(alignment.coverage()).isEqualTo(1, within(0.001));
        assertThat(alignment.unbroken()).isEqualTo(1, within(0.001));
    }

    @Test
    void aRareWordWeighsMoreThanOneThatManySay() {
        assertThat(aligned("zookeeper", "zookeeper").matched()).isGreaterThan(aligned("cannot", "cannot").matched());
    }

    @Test
    void otherContentOfASlotCostsNextToNothing() {
        Alignment alignment = aligned("open /srv/a.log: Permission denied", "open /var/b.log: Permission denied");

        assertThat(alignment.coverage()).isEqualTo(1, within(0.001));
        assertThat(alignment.explained()).isEqualTo(1, within(0.001));
    }

    private static Alignment aligned(String brought, String written) {
        return Alignment.of(units(brought), units(written), WORDS);
    }

    private static List<Unit> units(String message) {
        return MessageUnits.of(Signature.ofWhole(message), WORDS).units();
    }

}
