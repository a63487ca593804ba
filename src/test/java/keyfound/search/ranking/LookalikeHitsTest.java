package keyfound.search.ranking;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.Difference;
import keyfound.search.Judged;
import keyfound.search.Lookalikes;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class LookalikeHitsTest {

    private static final String MESSAGE = "gluster volume heal failed on brick seven (os error %s)";

    @Test
    void entriesWhoseMessagesDifferInACodeAreContrastedByIt() {
        Lookalikes contrast = contrast("ERROR gluster volume heal failed on brick seven", MESSAGE.formatted("24"),
                MESSAGE.formatted("111"))
            .orElseThrow();

        assertThat(contrast.choices()).extracting(Lookalikes.Choice::words)
            .containsExactlyInAnyOrder(List.of("24"), List.of("111"));
        assertThat(contrast.choices()).noneMatch(Lookalikes.Choice::brought);
    }

    @Test
    void theChoiceThatThePasteSaysIsMarked() {
        Lookalikes contrast = contrast("ERROR gluster volume heal failed on brick seven (os error 111)",
                MESSAGE.formatted("24"), MESSAGE.formatted("111"))
            .orElseThrow();

        assertThat(contrast.choices()).filteredOn(Lookalikes.Choice::brought)
            .singleElement()
            .satisfies(choice -> assertThat(choice.words()).containsExactly("111"));
    }

    @Test
    void entriesThatDifferInAQuotedNameAreContrastedByIt() {
        Lookalikes contrast = contrast("ModuleNotFoundError: No module named 'yaml'",
                "ModuleNotFoundError: No module named 'te'", "ModuleNotFoundError: No module named 'requests'")
            .orElseThrow();

        assertThat(contrast.choices()).extracting(Lookalikes.Choice::words)
            .containsExactlyInAnyOrder(List.of("'te'"), List.of("'requests'"));
    }

    @Test
    void whereWordsDifferTheNamesBesideThemAreExamples() {
        Lookalikes contrast = contrast("FATAL: password authentication failed for user \"metrics\"",
                "FATAL: password authentication failed for user \"app\"",
                "FATAL: peer authentication failed for user \"postgres\"")
            .orElseThrow();

        assertThat(contrast.choices()).extracting(Lookalikes.Choice::brought).containsExactly(true, false);
    }

    @Test
    void entriesWithEqualMessagesAreContrastedByTheirQuestions() {
        String message = MESSAGE.formatted("24");
        Judged entries = new Judged().with("Why does the heal fail after a restart?", message, Origin.ANSWER_BLOCK)
            .with("Why does the heal fail during an upgrade?", message, Origin.ANSWER_BLOCK);

        Lookalikes contrast = entries.contrast("ERROR " + message).orElseThrow();

        assertThat(contrast.choices()).extracting(Lookalikes.Choice::words)
            .containsExactlyInAnyOrder(List.of("after", "a", "restart"), List.of("during", "an", "upgrade"));
    }

    @Test
    void anEntryThatStandsAloneIsContrastedWithNothing() {
        assertThat(contrast("ERROR " + MESSAGE.formatted("24"), MESSAGE.formatted("24"),
                "x509: certificate signed by unknown authority"))
            .isEmpty();
    }

    @Test
    void whereNothingIsKnownThereIsNothingToChoose() {
        assertThat(contrast("ERROR segmentation fault", MESSAGE.formatted("24"), MESSAGE.formatted("111"))).isEmpty();
    }

    @Test
    void nothingIsKnownBesideAChoiceOfNames() {
        Judged entries = new Judged().asking("password authentication failed for user \"app\"")
            .asking("password authentication failed for user \"replicator\"");
        String message = "FATAL: password authentication failed for user \"%s\"";

        JudgedEntry other = entries.best(message.formatted("metrics"));
        assertThat(other.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(other.difference()).hasValueSatisfying(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.OTHER_NAME);
            assertThat(difference.brought()).contains("metrics");
        });
        assertThat(entries.verdict(message.formatted("app"))).isEqualTo(Verdict.KNOWN);
        assertThat(new Judged().asking("password authentication failed for user \"app\"")
            .verdict(message.formatted("metrics"))).isEqualTo(Verdict.KNOWN);
    }

    private static Optional<Lookalikes> contrast(String text, String... questions) {
        Judged entries = new Judged();
        List.of(questions).forEach(entries::asking);
        return entries.contrast(text);
    }

}
