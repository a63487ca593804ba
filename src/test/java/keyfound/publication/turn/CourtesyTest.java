package keyfound.publication.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class CourtesyTest {

    /// The nineteenth field of `/proc/…/stat`; the second one is in brackets.
    private static final int AFTER_NAME = 16;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theLongerATextIsTheMoreReadilyItsThreadLeavesTheProcessorToOthers() {
        int usual = nice(Courtesy.NONE);
        assertThat(nice(Courtesy.SOME)).isBetween(usual + 1, 3);
        assertThat(nice(Courtesy.MUCH)).isEqualTo(6);
        assertThat(niceOfThisThread()).as("threads that ask").isEqualTo(usual);
    }

    private static int nice(Courtesy courtesy) {
        try (TurnQueue queue = new TurnQueue("test-courtesy", 1, 1, Duration.ofSeconds(30), courtesy)) {
            return queue.take(CourtesyTest::niceOfThisThread);
        }
    }

    private static int niceOfThisThread() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[AFTER_NAME]);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
