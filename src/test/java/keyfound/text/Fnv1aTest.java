package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class Fnv1aTest {

    /// From the list of its inventors.
    @ParameterizedTest
    @CsvSource({ "'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8" })
    void asciiHashesAsPublished(String text, String hash) {
        assertThat(Fnv1a.of(text)).isEqualTo(Long.parseUnsignedLong(hash, 16));
    }

    @Test
    void unitsMayBeAddedOneByOne() {
        assertThat(Fnv1a.add(Fnv1a.add(Fnv1a.BASIS, '磁'), '盘')).isEqualTo(Fnv1a.of("磁盘")).isNotEqualTo(Fnv1a.of("盘磁"));
    }

    @Test
    void allSixteenBitsOfAUnitCount() {
        assertThat(Fnv1a.of("\u4e61")).isNotEqualTo(Fnv1a.of("a"));
        assertThat(Fnv1a.of("𠀀")).isNotEqualTo(Fnv1a.of("𠀁"));
    }

    @Test
    void stirringBringsHighBitsDownAndLeavesThemInPlace() {
        assertThat(Fnv1a.stirred(1L << 40)).isEqualTo((1L << 40) | (1L << 11));
        assertThat(Fnv1a.stirred(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE | (1L << 34));
        assertThat(Fnv1a.stirred(0)).isZero();
    }

}
