package keyfound.signature.scan;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TracedTextTest {

    private static final String PASTE = "cannot op\nen 文件";

    private final TracedText above = traced(0, 9);

    private final TracedText below = traced(10, PASTE.length());

    @Test
    void aJoinedTextKnowsBothItsLines() {
        TracedText joined = this.above.join(this.below, "");

        assertThat(joined.text()).isEqualTo("cannot open 文件");
        assertThat(joined.places(7, joined.text().length())).containsExactly(new Place(1, 7, 9), new Place(2, 0, 5));
    }

    @Test
    void aPartKeepsItsPlace() {
        TracedText part = this.below.part(3, 5);

        assertThat(part.text()).isEqualTo("文件");
        assertThat(part.line()).isEqualTo(2);
        assertThat(part.places(0, 2)).containsExactly(new Place(2, 3, 5));
    }

    @Test
    void whatIsBuiltOfCharactersStandsWhereTheyStood() {
        TracedText.Builder builder = this.above.builder(1);
        for (int i = 0; i < 100; i++) {
            builder.add('x', 7);
        }

        assertThat(builder.build().text()).hasSize(100);
        assertThat(builder.build().places(0, 100)).containsExactly(new Place(1, 7, 8));
    }

    @Test
    void anEmptyTextHasAnEmptyPlaceAndNoCharacterIsWithoutOne() {
        assertThat(this.above.part(3, 3).places(0, 0)).containsExactly(new Place(1, 0, 0));
        assertThatThrownBy(() -> new TracedText("ab", new int[] { 0 }, LineStarts.of(PASTE)))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private static TracedText traced(int from, int to) {
        int[] origins = new int[to - from];
        Arrays.setAll(origins, at -> from + at);
        return new TracedText(PASTE.substring(from, to), origins, LineStarts.of(PASTE));
    }

}
