package keyfound.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RefusalTest {

    @Test
    void whatWasGivenWronglyIsOfTheCommand() {
        for (Exception wrong : List.of(new IllegalArgumentException("no number"), new NoSuchFileException("a.md"),
                new UncheckedIOException(new NoSuchFileException("a.md")))) {
            assertThat(Refusal.isOfTheCommand(wrong)).as(wrong.toString()).isTrue();
        }
    }

    @Test
    void aFaultOfTheProgramOrOfTheDiskIsNot() {
        for (Exception fault : List.of(new NullPointerException("x"), new IllegalStateException("x"),
                new IOException("No space left on device"), new UncheckedIOException(new IOException("cut off")))) {
            assertThat(Refusal.isOfTheCommand(fault)).as(fault.toString()).isFalse();
        }
    }

    @Test
    void aFaultIsToldWithItsPlaceInOurCodeThoughTheJdkThrewIt() {
        NullPointerException fault = Objects.requireNonNull(
                catchThrowableOfType(NullPointerException.class, () -> Objects.requireNonNull(null, "nothing here")));
        assertThat(fault.getStackTrace()[0].getClassName()).startsWith("java.");
        assertThat(Refusal.reason(fault)).contains("fault of the program", "nothing here", "(keyfound.cli.RefusalTest.")
            .doesNotContain("java.util");
    }

}
