package keyfound.search.message;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import keyfound.search.query.ParsedQuery;

import static org.assertj.core.api.Assertions.assertThat;

class LongLineTest {

    @Test
    void aLineOfManyKibibytesIsSearchedForByItsBeginning() {
        String words = IntStream.range(0, 30_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        ParsedQuery query = ParsedQuery.of("error: too many open files " + words);
        assertThat(query.parts()).isNotEmpty().allSatisfy(part -> assertThat(part.text()).hasSizeLessThan(60_001));
        assertThat(query.asked()).contains("too many open files").hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void ofOneLongRunOfChineseNoMoreIsTakenApartThanIsCompared() {
        ParsedQuery query = ParsedQuery.of("错误".repeat(100_000));
        assertThat(MessageUnits.of(query.paste().candidates().getFirst().signature(), word -> word).units())
            .hasSize(MessageUnits.MAX_UNITS);
    }

}
