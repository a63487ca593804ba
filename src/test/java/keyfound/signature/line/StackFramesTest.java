package keyfound.signature.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StackFramesTest {

    @ParameterizedTest
    @ValueSource(strings = { "at com.acme.Main.main(Main.java:12)", "at async run (file:///a.js:1:2)",
            "at Object.<anonymous> (/app/a.js:3:1)", "at A.B() in /c.cs:line 3", "File \"app.py\", line 3, in <module>",
            "#0  0x00007f in f (x=1) at a.c:2", "#1 /a.php(12): f()", "from app.rb:12:in 'run'", "... 3 more",
            "goroutine 1 [running]:", "12: core::panicking::panic_fmt", "/app/main.go:12 +0x1d",
            "Traceback (most recent call last):", "Call Trace:" })
    void theFramesOfManyLanguagesAreTold(String line) {
        assertThat(StackFrames.isFrame(line, "")).isTrue();
    }

    @Test
    void aFunctionOfGoIsAFrameAboveItsPlaceOnly() {
        assertThat(StackFrames.isFrame("main.main()", "\t/app/main.go:12 +0x1d")).isTrue();
        assertThat(StackFrames.isFrame("main.main()", "disk full")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "at least one disk is full", "disk full", "磁盘已满", "java.io.IOException: broken pipe",
            "from here on nothing works", "12: disk full", "# heading" })
    void aMessageIsNoFrame(String line) {
        assertThat(StackFrames.isFrame(line, "")).isFalse();
    }

    @Test
    void aVeryLongLineIsNoFrame() {
        assertThat(StackFrames.isFrame("disk full ".repeat(20_000), "")).isFalse();
    }

}
