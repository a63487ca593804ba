package keyfound.text.sketch;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SketchTest {

    @Test
    void orderRepeatsAndCaseDoNotCount() {
        Sketch sketch = Sketch.ofWords(Stream.of("the disk is full", "磁盘满"));
        assertThat(Sketch.ofWords(Stream.of("磁盘满 full IS Disk", "the the"))).isEqualTo(sketch);
        assertThat(sketch.size()).isEqualTo(6);
        assertThat(Sketch.ofWords(Stream.of("the disk is slow", "磁盘满"))).isNotEqualTo(sketch);
    }

    @Test
    void nothingHasTheEmptySketchAndResemblesNothing() {
        assertThat(Sketch.ofWords(Stream.of("", "a !"))).isEqualTo(Sketch.EMPTY).matches(Sketch::isEmpty);
        assertThat(Sketch.EMPTY.hashes()).isEmpty();
        assertThat(Sketch.EMPTY.resemblance(members(1, 2))).isZero();
        assertThat(Sketch.EMPTY.resemblance(Sketch.EMPTY)).isZero();
        assertThat(Sketch.EMPTY.overlap(members(1, 3))).isEqualTo(new Overlap(0, 2, 0));
    }

    @Test
    void smallSetsAreComparedExactly() {
        assertThat(members(0, 10).resemblance(members(0, 10))).isEqualTo(1);
        assertThat(members(0, 10).resemblance(members(5, 15))).isEqualTo(5.0 / 15);
        assertThat(members(0, 10).resemblance(members(10, 20))).isZero();
        assertThat(members(0, 10).overlap(members(4, 12))).isEqualTo(new Overlap(4, 2, 6));
    }

    @Test
    void ofALargeSetTheSmallestHashesAreKeptInAscendingOrder() {
        Sketch sketch = members(0, 1000);
        assertThat(sketch.size()).isEqualTo(24);
        assertThat(sketch.hashes()).isSorted().doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 24).map(sketch::number).toArray()).isSorted();
        assertThat(sketch.number(23)).isLessThan(1 << 20);
    }

    @Test
    void aPartOfALargeSetShowsNoMemberOfItsOwn() {
        Overlap overlap = members(0, 100).overlap(members(0, 200));
        assertThat(overlap.onlyMine()).isZero();
        assertThat(overlap.isPart()).isTrue();
        assertThat(overlap.common() + overlap.onlyTheirs()).isEqualTo(24);
        assertThat(members(0, 20).overlap(members(0, 2000)).isPart()).isTrue();
    }

    @Test
    void aHashIsFourCharactersOfSixBits() {
        Sketch sketch = new Sketch("000o0010oooo");
        assertThat(IntStream.range(0, sketch.size()).map(sketch::number)).containsExactly(63, 64, (1 << 24) - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Sketch("00000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sketch("0000".repeat(25)));
    }

    private static Sketch members(int from, int to) {
        return Sketch.of(IntStream.range(from, to).mapToObj(number -> "member " + number));
    }

}
