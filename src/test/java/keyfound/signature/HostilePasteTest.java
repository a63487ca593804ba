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

    /// The worst known takes three quarters of it: each line of two letters is looked at
    /// by every rule for lines.
    private static final int MOST_STEPS_A_CHARACTER = 1_500;

    /// As much as is searched whole.
    private static final int LONGEST = 256 * 1024;

    /// Of so long a text not all is read. The worst known takes two thirds of it.
    private static final int MOST_STEPS_A_CHARACTER_OF_LONGEST = 600;

    /// One in so many kinds is tried at full length, which takes a thousandth of a second
    /// for each million steps.
    private static final int ONE_IN = 16;

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

    @Test
    void theLongestTextTakesBoundedWork() throws ReflectiveOperationException {
        CountedSteps steps = new CountedSteps();
        List<String> pieces = StrangePastes.pieces();
        List<String> worse = new ArrayList<>();
        for (int kind = 0; kind < pieces.size(); kind += ONE_IN) {
            String piece = pieces.get(kind);
            long taken = steps.of("x " + piece.repeat(LONGEST / piece.length()));
            if (taken > (long) MOST_STEPS_A_CHARACTER_OF_LONGEST * LONGEST) {
                worse.add("'%s': %,d steps".formatted(piece, taken));
            }
        }
        assertThat(worse).isEmpty();
    }

}
