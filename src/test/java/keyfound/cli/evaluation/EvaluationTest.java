package keyfound.cli.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationTest {

    private static final JudgedQuery ANSWERABLE = new JudgedQuery("1", "disk full", Set.of("a"), "known");

    private static final JudgedQuery UNANSWERED = new JudgedQuery("2", "disk lost", Set.of("a"), "known");

    private static final JudgedQuery FOREIGN = new JudgedQuery("3", "printer on fire", Set.of(), "foreign");

    private static final Evaluation EVALUATION = Evaluation.of(List.of(ANSWERABLE, UNANSWERED, FOREIGN),
            Map.of("1", new RankedAnswer("1", List.of("a", "b"), Verdict.KNOWN), "3",
                    new RankedAnswer("3", List.of("b"), Verdict.KNOWN)));

    @Test
    void aQueryWithoutAnAnswerCountsAsAnsweredWithNothing() {
        assertThat(EVALUATION.measures()).extractingByKey("known").extracting(Measures::mrr10).isEqualTo(0.5);
        assertThat(EVALUATION.queries()).containsEntry("known", 2).containsEntry("overall", 3);
    }

    @Test
    void trueKnownAsksForTheVerdictAndTheRightEntryFirst() {
        assertThat(EVALUATION.trueKnown()).isEqualTo(0.5);
    }

    @Test
    void everyKnownOfAQueryThatNoEntryAnswersIsFalse() {
        assertThat(EVALUATION.falseKnown()).isEqualTo(1);
    }

    @Test
    void theTableEndsWithTheOverallRowAndTheVerdicts() {
        assertThat(new EvaluationTable(EVALUATION).text().lines()).hasSize(9)
            .anyMatch(line -> line.startsWith("overall") && line.endsWith("3"))
            .last()
            .isEqualTo("true known 0.500   false known 1.000");
    }

    @Test
    void theJsonNamesMeasuresAsTheTableDoes() {
        assertThat(new EvaluationTable(EVALUATION).json()).containsOnlyKeys("foreign", "known", "overall", "verdict")
            .extractingByKey("known")
            .hasToString(
                    "{MRR@10=0.5, nDCG@10=0.5, Success@1=0.5, Success@5=0.5, Recall@20=0.5, P@5=0.1, MAP=0.5, n=2}");
    }

}
