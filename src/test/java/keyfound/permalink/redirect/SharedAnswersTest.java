package keyfound.permalink.redirect;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.permalink.address.AddressSketch;
import keyfound.text.sketch.Sketch;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;

class SharedAnswersTest {

    private static final String FIRST_HALF = "The record of the sector was not found because another process ended it";

    private static final String SECOND_HALF = "manager started with home directory and reads no earlier records";

    private final RedirectCandidate whole = candidate("old", LONG_ANSWER, "new", LONG_ANSWER);

    private final SharedAnswers answers = new SharedAnswers(
            List.of(this.whole, candidate("old-limit", OTHER_ANSWER, "new-limit", OTHER_ANSWER)));

    @Test
    void anAddressDoesNotContestItself() {
        this.answers.meetBefore(sketch("old", LONG_ANSWER));
        this.answers.meetNow(sketch("new", LONG_ANSWER));
        this.answers.meetNow(sketch("third", "Something else."));
        this.answers.meetNow(sketch("empty", ""));
        assertThat(uncontested(this.answers)).containsExactly("new", "new-limit");
    }

    @Test
    void aThirdEntryWithTheAnswerContestsItWhetherOfThePastOrOfToday() {
        this.answers.meetBefore(sketch("third", LONG_ANSWER));
        assertThat(uncontested(this.answers)).containsExactly("new-limit");
        this.answers.meetNow(sketch("fourth", OTHER_ANSWER.replace("ulimit", "prlimit")));
        assertThat(uncontested(this.answers)).isEmpty();
    }

    @Test
    void aThirdAnswerThatIsFartherThanTheCandidateDoesNot() {
        this.answers.meetNow(sketch("third",
                LONG_ANSWER.replace("sector", "bucket")
                    .replace("manager", "program")
                    .replace("reads", "finds")
                    .replace("earlier", "older")));
        assertThat(uncontested(this.answers)).contains("new");
        this.answers.meetNow(sketch("fourth", LONG_ANSWER.replace("sector", "bucket")));
        assertThat(uncontested(this.answers)).doesNotContain("new");
    }

    @Test
    void twoHalvesOfASplitAnswerDoNotContestEachOther() {
        SharedAnswers split = new SharedAnswers(List.of(candidate("old", LONG_ANSWER, "first", FIRST_HALF)));
        split.meetNow(sketch("second", SECOND_HALF));
        assertThat(uncontested(split)).containsExactly("first");
        split.meetNow(sketch("third", FIRST_HALF + " today"));
        assertThat(uncontested(split)).isEmpty();
    }

    @Test
    void withoutCandidatesNothingIsContested() {
        SharedAnswers none = new SharedAnswers(List.of());
        none.meetNow(sketch("third", LONG_ANSWER));
        assertThat(none.uncontested()).isEmpty();
    }

    private static RedirectCandidate candidate(String old, String answer, String target, String answerNow) {
        return RedirectCandidate.of(AddressedQuestion.of(entry(old, "Before?", answer)),
                AddressedQuestion.of(entry(target, "Now?", answerNow)), Evidence.ANSWER);
    }

    private static AddressSketch sketch(String id, String answer) {
        return new AddressSketch(id, Sketch.ofWords(Stream.of(answer)));
    }

    private static List<String> uncontested(SharedAnswers answers) {
        return answers.uncontested().stream().map(candidate -> candidate.target().id()).toList();
    }

}
