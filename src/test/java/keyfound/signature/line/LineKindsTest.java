package keyfound.signature.line;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at com.acme.Main.main(Main.java:12) | STACK_FRAME
            ===== | BLANK
            [INFO] | BLANK
            --> src/main.rs:4:5 | SOURCE_EXCERPT
            = note: the trait is not implemented | ADVICE
            $ make all | COMMAND
            +----+----+ alpha + | TABLE
            copying [=====>    ] 42% | PROGRESS
            NAME   READY   STATUS   AGE | TABLE
            """)
    void aLineThatIsNoiseByItsFormIsMarked(String line, Noise noise) {
        assertThat(read(line).getFirst().noise()).contains(noise);
    }

    @ParameterizedTest
    @ValueSource(strings = { "disk full", "磁盘已满", "2025-06-24 14:36:31 ERROR disk full", "42% of the reads failed" })
    void aMessageIsNoNoise(String line) {
        assertThat(read(line).getFirst().noise()).isEmpty();
        assertThat(read(line).getFirst().messages()).isNotEmpty();
    }

    @Test
    void aSourceLineAboveItsCaretIsAnExcerptAndTheLabelAMessage() {
        List<SourceLine> lines = read("int a = b;\n        ^ undeclared name");

        assertThat(lines.getLast().messages()).extracting(Message::text).containsExactly("undeclared name");
        assertThat(read("int a = b;\n        ^").getFirst().noise()).contains(Noise.SOURCE_EXCERPT);
    }

    @Test
    void inAListingTheLineNumbersComeOff() {
        List<SourceLine> lines = read("1 | ERROR disk full\n2 | ERROR disk gone");

        assertThat(lines).flatExtracting(SourceLine::messages)
            .extracting(message -> message.text())
            .containsExactly("disk full", "disk gone");
    }

    @Test
    void anEmptyTextIsBlank() {
        assertThat(read("").getFirst().noise()).contains(Noise.BLANK);
    }

    private static List<SourceLine> read(String paste) {
        List<SourceLine> lines = PastedLines.of(paste);
        LineKinds.read(lines);
        return lines;
    }

}
