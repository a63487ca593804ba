package keyfound.permalink.redirect;

import java.util.List;

import org.junit.jupiter.api.Test;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;

class RedirectCandidateTest {

    private static final AddressedQuestion OLD = AddressedQuestion
        .of(entry("old", "a.md", 2, "Disk full?", LONG_ANSWER));

    @Test
    void theBestComesFirstByEvidenceAnswerQuestionFilePlaceAndId() {
        List<RedirectCandidate> best = List.of(candidate("h", "z.md", 0, "Other", Evidence.SAME, 0.5),
                candidate("g", "z.md", 0, "Other", Evidence.ANSWER, 0.9),
                candidate("f", "z.md", 0, "Disk full", Evidence.ANSWER, 0.8),
                candidate("e", "a.md", 2, "Disk", Evidence.ANSWER, 0.8),
                candidate("d", "a.md", 1, "Disk", Evidence.ANSWER, 0.8),
                candidate("b", "z.md", 2, "Disk", Evidence.ANSWER, 0.8),
                candidate("c", "z.md", 2, "Disk", Evidence.ANSWER, 0.8));
        assertThat(best.reversed().stream().sorted(RedirectCandidate.BEST_FIRST).toList()).isEqualTo(best);
    }

    @Test
    void theResemblanceIsOfTheAnswers() {
        assertThat(of("Why?", LONG_ANSWER, Evidence.ANSWER).resemblance()).isEqualTo(1);
        assertThat(of("Disk full?", "", Evidence.QUESTION).resemblance()).isZero();
        assertThat(of("Disk full?", OTHER_ANSWER, Evidence.QUESTION).resemblance()).isBetween(0.0, 0.4);
    }

    @Test
    void certainIsTheSameEntryOrTheWholeAnswer() {
        assertThat(candidate("a", "a.md", 0, "Why?", Evidence.SAME, 0.5).isCertain()).isTrue();
        assertThat(candidate("a", "a.md", 0, "Why?", Evidence.ANSWER, 1).isCertain()).isTrue();
        assertThat(candidate("a", "a.md", 0, "Why?", Evidence.ANSWER, 0.99).isCertain()).isFalse();
        assertThat(candidate("a", "a.md", 0, "Why?", Evidence.QUESTION, 1).isCertain()).isFalse();
    }

    @Test
    void evidenceByTheAnswerIsARewordingTooWhereTheQuestionIsAlike() {
        assertThat(candidate("a", "a.md", 0, "Why?", Evidence.REWORDED, 0.5).isReworded()).isTrue();
        assertThat(candidate("a", "a.md", 0, "The full disk", Evidence.ANSWER, 0.5).isReworded()).isTrue();
        assertThat(candidate("a", "a.md", 0, "Why?", Evidence.ANSWER, 0.5).isReworded()).isFalse();
        assertThat(candidate("a", "a.md", 0, "The full disk", Evidence.QUESTION, 0.5).isReworded()).isFalse();
    }

    @Test
    void clearlyBetterIsOneByItsAnswerQuestionOrFileAndNeverByItsPlace() {
        RedirectCandidate plain = candidate("a", "z.md", 2, "Disk", Evidence.ANSWER, 0.8);
        assertThat(candidate("b", "z.md", 2, "Disk", Evidence.ANSWER, 0.9).isClearlyBetterThan(plain)).isTrue();
        assertThat(candidate("b", "z.md", 2, "Disk full", Evidence.ANSWER, 0.8).isClearlyBetterThan(plain)).isTrue();
        RedirectCandidate inFile = candidate("b", "a.md", 0, "Disk", Evidence.ANSWER, 0.8);
        assertThat(inFile.isClearlyBetterThan(plain)).isTrue();
        assertThat(plain.isClearlyBetterThan(inFile)).isFalse();
        assertThat(candidate("b", "a.md", 2, "Disk", Evidence.ANSWER, 0.8).isClearlyBetterThan(inFile)).isFalse();
    }

    private static RedirectCandidate candidate(String id, String file, int place, String question, Evidence evidence,
            double resemblance) {
        return new RedirectCandidate(OLD, AddressedQuestion.of(entry(id, file, place, question, "")), evidence,
                resemblance);
    }

    private static RedirectCandidate of(String question, String answer, Evidence evidence) {
        return RedirectCandidate.of(OLD, AddressedQuestion.of(entry("new", "a.md", 0, question, answer)), evidence);
    }

}
