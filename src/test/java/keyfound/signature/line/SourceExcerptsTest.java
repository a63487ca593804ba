package keyfound.signature.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceExcerptsTest {

    @Test
    void aGutterOfLineNumbersIsTakenOff() {
        assertThat("12 | let a = 1;".substring(SourceExcerpts.gutterEnd("12 | let a = 1;"))).isEqualTo(" let a = 1;");
        assertThat(SourceExcerpts.gutterEnd("   |")).isPositive();
        assertThat(SourceExcerpts.gutterEnd("web_1 | started")).isNegative();
        assertThat(SourceExcerpts.gutterEnd("")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = { "12 | let a = 1;", "  --> src/main.rs:4:5", "      ^~~~", "@@ -1,4 +1,5 @@",
            "diff --git a/x b/x", "12 + let x = 1;" })
    void sourceCodeAndTheMarksBelowItAreTold(String line) {
        assertThat(SourceExcerpts.isSource(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "disk full", "磁盘已满", "error: lost 12 + 3 shards", "" })
    void aMessageIsNeitherSourceNorTableNorCommandNorProgress(String line) {
        assertThat(SourceExcerpts.isSource(line)).isFalse();
        assertThat(SourceExcerpts.isTable(line)).isFalse();
        assertThat(SourceExcerpts.isColumns(line)).isFalse();
        assertThat(SourceExcerpts.isCommand(line)).isFalse();
        assertThat(SourceExcerpts.isProgress(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "$ make", ">>> f()", "PS C:\\> make", "C:\\src>make", "me@host:~$ make",
            "[me@host src]$ make" })
    void aTypedCommandIsTold(String line) {
        assertThat(SourceExcerpts.isCommand(line)).isTrue();
    }

    @Test
    void tablesProgressAndLabelsAreTold() {
        assertThat(SourceExcerpts.isTable("+----+----+")).isTrue();
        assertThat(SourceExcerpts.isTable("| 编号 | 名称 |")).isTrue();
        assertThat(SourceExcerpts.isColumns("NAME   READY   STATUS   AGE")).isTrue();
        assertThat(SourceExcerpts.isProgress("[=====>    ] 42%")).isTrue();
        String label = "   |     ^^^ value moved here";
        assertThat(label.substring(SourceExcerpts.labelStart(label)).strip()).isEqualTo("value moved here");
        assertThat(SourceExcerpts.labelStart("   ^^^")).isNegative();
    }

}
