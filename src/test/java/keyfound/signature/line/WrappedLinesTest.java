package keyfound.signature.line;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.signature.scan.LineStarts;

import static org.assertj.core.api.Assertions.assertThat;

class WrappedLinesTest {

    private static final int LINES = 300;

    @Test
    void noSignatureIsMadeTwiceHoweverManyLinesHaveTheWidthOfATerminal() {
        List<SourceLine> lines = lines();
        MessageSignatures signatures = new MessageSignatures();
        LineKinds.read(lines);
        WrappedLines.join(lines, signatures);
        assertThat(signatures.made()).as("made to tell wrapped lines from repeated ones").isPositive();
        lines.forEach(line -> line.messages().forEach(signatures::of));
        assertThat(signatures.made()).isLessThanOrEqualTo(LINES + 1);
    }

    /// Each 80 characters long and another text, so that each may be the rest of the one
    /// above it.
    private static List<SourceLine> lines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            String word = Integer.toString(i, 26).replaceAll("\\d", "x");
            text.append(("the shelf of " + word + " has ").repeat(8), 0, 79).append("o\n");
        }
        LineStarts starts = LineStarts.of(text.toString());
        List<SourceLine> lines = new ArrayList<>();
        for (int number = 1; number <= LINES; number++) {
            int start = starts.startOf(number);
            int end = starts.endOf(number, text.toString());
            lines.add(new SourceLine(number, text.substring(start, end),
                    TerminalText.of(text.toString(), start, end, starts)));
        }
        return lines;
    }

}
