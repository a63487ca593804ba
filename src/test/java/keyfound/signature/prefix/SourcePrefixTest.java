package keyfound.signature.prefix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourcePrefixTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/main.c:12:5: disk full | : disk full
            app.ts(3,7): disk full | : disk full
            main.go:12 disk full | disk full
            C:\\app\\main.cs(12): disk full | : disk full
            app.rb:12:in 'run': disk full | disk full
            Makefile:12: disk full | : disk full
            """)
    void aPlaceInASourceFileComesOff(String line, String rest) {
        assertThat(line.substring(end(line)).strip()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "localhost:8080: connection refused", "10.0.0.1:80: connection refused",
            "main.c: disk full", "disk full", "磁盘已满", "12:30 is late" })
    void whatIsNoPlaceInASourceFileStays(String line) {
        assertThat(end(line)).isZero();
    }

    @Test
    void aPlaceAloneIsFoundWhetherOrNotAMessageFollows() {
        assertThat(SourcePrefix.placeEnd("src/main.rs:4:5", 0)).isEqualTo("src/main.rs:4:5".length());
        assertThat(SourcePrefix.place("a.c:12, and more", 0)).isZero();
        assertThat(SourcePrefix.place("a.c:12 and more", 0)).isEqualTo("a.c:12".length());
    }

    private static int end(String line) {
        return new SourcePrefix().end(line, 0, new PeeledLine());
    }

}
