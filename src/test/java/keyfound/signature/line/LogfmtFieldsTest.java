package keyfound.signature.line;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogfmtFieldsTest {

    @Test
    void pairsAreReadWithAndWithoutQuotationMarks() {
        assertThat(fields("level=warn TS=2025-06-24 err=\"磁盘 已满\"")).containsExactly("level: warn", "ts: 2025-06-24",
                "err: 磁盘 已满");
    }

    @Test
    void escapesAreReadAndWindowsPathsKept() {
        assertThat(fields("level=error msg=\"say \\\"no\\\"\"")).endsWith("msg: say \"no\"");
        assertThat(fields("level=error path=\"C:\\new\\top\"")).endsWith("path: C:\\new\\top");
    }

    @Test
    void marksWithinAValueThatNobodyEscapedDoNotCloseIt() {
        assertThat(fields("msg=\"open \"a b\" failed\" level=error")).containsExactly("msg: open \"a b\" failed",
                "level: error");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "disk full", "a=1", "cannot set a=1 b=2", "1=2 3=4", "磁盘已满" })
    void aSentenceHasNoFields(String line) {
        assertThat(fields(line)).isEmpty();
    }

    @Test
    void aVeryLongLineIsRead() {
        assertThat(fields("level=error msg=\"" + "x".repeat(200_000) + "\"")).hasSize(2);
    }

    private static List<String> fields(String line) {
        return LogfmtFields.of(PastedLines.shown(line), 0)
            .stream()
            .map(field -> field.name() + ": " + field.value().text())
            .toList();
    }

}
