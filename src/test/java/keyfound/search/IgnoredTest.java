package keyfound.search;

import org.junit.jupiter.api.Test;

import keyfound.search.query.ParsedQuery;
import keyfound.signature.line.Noise;

import static org.assertj.core.api.Assertions.assertThat;

class IgnoredTest {

    @Test
    void neighbouringLinesOfOneKindAreToldOfTogether() {
        QueryReading reading = ParsedQuery.of("""
                java.lang.IllegalStateException: Duplicate key
                \tat com.example.Foo.bar(Foo.java:12)
                \tat com.example.Foo.main(Foo.java:3)

                $ make deploy
                """).reading();

        assertThat(reading.ignored()).containsExactly(new Ignored(2, 3, Noise.STACK_FRAME),
                new Ignored(5, 5, Noise.COMMAND));
        assertThat(reading.noise()).isEqualTo(3);
    }

    @Test
    void aPlainQuestionHasNothingThatWasPassedOver() {
        assertThat(ParsedQuery.of("How do I rotate the certificates?").reading().ignored()).isEmpty();
    }

}
