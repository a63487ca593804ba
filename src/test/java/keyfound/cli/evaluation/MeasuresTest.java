package keyfound.cli.evaluation;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MeasuresTest {

    @Test
    void aRightEntryInSecondPlaceIsWorthHalfAReciprocalRank() {
        Measures measures = Measures.of(Set.of("b"), List.of("a", "b", "c"));
        assertThat(measures.mrr10()).isEqualTo(0.5);
        assertThat(measures.ndcg10()).isEqualTo(0.6309, within(0.0001));
        assertThat(measures.success1()).isZero();
        assertThat(measures.success5()).isEqualTo(1);
        assertThat(measures.recall20()).isEqualTo(1);
        assertThat(measures.precision5()).isEqualTo(0.2);
        assertThat(measures.averagePrecision()).isEqualTo(0.5);
    }

    @Test
    void severalRightEntriesShareTheGain() {
        Measures measures = Measures.of(Set.of("a", "d", "z"), List.of("a", "b", "c", "d"));
        double ideal = 1 + 0.63093 + 0.5;
        assertThat(measures.ndcg10()).isEqualTo((1 + 0.43068) / ideal, within(0.0001));
        assertThat(measures.recall20()).isEqualTo(2.0 / 3);
        assertThat(measures.precision5()).isEqualTo(0.4);
        assertThat(measures.averagePrecision()).isEqualTo((1 + 0.5) / 3);
    }

    @Test
    void anEntryBelowTheTenthPlaceGivesNoReciprocalRankButIsRecalled() {
        Measures measures = Measures.of(Set.of("k"), List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
        assertThat(measures.mrr10()).isZero();
        assertThat(measures.ndcg10()).isZero();
        assertThat(measures.recall20()).isEqualTo(1);
        assertThat(measures.averagePrecision()).isEqualTo(1.0 / 11);
    }

    @Test
    void aRepeatedEntryCountsOnceAtItsFirstPlace() {
        assertThat(Measures.of(Set.of("b"), List.of("a", "a", "b")))
            .isEqualTo(Measures.of(Set.of("b"), List.of("a", "b")));
    }

    @Test
    void nothingFoundIsWorthNothing() {
        assertThat(Measures.of(Set.of("a"), List.of())).isEqualTo(new Measures(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theMeanWeighsEveryQueryTheSame() {
        Measures mean = Measures
            .mean(List.of(Measures.of(Set.of("a"), List.of("a")), Measures.of(Set.of("a"), List.of("b", "a"))));
        assertThat(mean.mrr10()).isEqualTo(0.75);
        assertThat(mean.success1()).isEqualTo(0.5);
    }

}
