package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /usr/lib/a.so: missing | /usr/lib/a.so
            ./run.sh failed | ./run.sh
            ../lib/a.py is gone | ../lib/a.py
            ~/app/a.log is gone | ~/app/a.log
            C:\\app\\a.dll missing | C:\\app\\a.dll
            \\\\server\\share\\a.doc missing | \\\\server\\share\\a.doc
            src/a/b.rs is gone | src/a/b.rs
            /etc/hosts. | /etc/hosts
            /etc/hosts，不存在 | /etc/hosts
            """)
    void aPathEndsWhereTheSentenceGoesOn(String text, String path) {
        assertThat(text.substring(0, Paths.end(text, 0))).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "and/or", "word", "/", "// comment", "10/20", "...", "路径" })
    void whatIsNoPathHasNoEnd(String text) {
        assertThat(Paths.end(text, 0)).isZero();
    }

    @Test
    void aVeryLongPathIsOnePath() {
        String path = "/srv" + "/data".repeat(20_000);

        assertThat(Paths.end(path + " is full", 0)).isEqualTo(path.length());
    }

}
