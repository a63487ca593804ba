package keyfound.signature;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Pastes that say one strange piece over and over. Work is counted, not timed: a text
/// four times as long must not take much more than four times the steps.
class HostilePasteTest {

    private static final int SHORT = 2 * 1024;

    private static final int LONG = 4 * SHORT;

    /// Quadratic work would be sixteen times as much.
    private static final double MOST_GROWTH = 6;

    /// The worst known takes two thirds of it: each letter between two `#` may begin a
    /// path.
    private static final int MOST_STEPS_A_CHARACTER = 2_000;

    @Test
    void repetitionTakesLinearWork() throws ReflectiveOperationException {
        CountedSteps steps = new CountedSteps();
        List<String> pieces = StrangePastes.pieces();
        assertThat(pieces).hasSizeGreaterThan(750);
        List<String> worse = new ArrayList<>();
        for (String piece : pieces) {
            for (String head : List.of("x ", "error")) {
                long few = steps.of(head + piece.repeat(SHORT / piece.length()));
                long many = steps.of(head + piece.repeat(LONG / piece.length()));
                if (many > MOST_GROWTH * few || many > (long) MOST_STEPS_A_CHARACTER * LONG) {
                    worse.add(
                            "'%s' after '%s': %,d steps, %,d for four times as much".formatted(piece, head, few, many));
                }
            }
        }
        assertThat(worse).isEmpty();
    }

}
