package keyfound.signature.phrase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ToolPhrasesTest {

    @ParameterizedTest
    @ValueSource(strings = { "error: could not compile `app` (bin \"app\") due to 2 previous errors",
            "make: *** [makefile:12: all] error 2", "process finished with exit code 1", "build failed", "2 errors" })
    void whatToolsSayInTheEndSumsUp(String line) {
        assertThat(ToolPhrases.isSummary(line)).isTrue();
    }

    @Test
    void adviceAndWarningsOfTheFutureAreToldFromErrors() {
        assertThat(ToolPhrases.isAdvice("run `npm audit fix` to fix them")).isTrue();
        assertThat(ToolPhrases.isAdvice("help: consider borrowing here")).isTrue();
        assertThat(ToolPhrases.isFuture("rimraf@2.7.1 is deprecated")).isTrue();
        assertThat(ToolPhrases.isFuture("该接口已弃用")).isTrue();
        assertThat(ToolPhrases.isWork("server started in 3 s")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "How to free a port", "Why does the build fail?", "如何解决端口被占用", "Can I use two databases?" })
    void aQuestionIsKnownInBothLanguages(String text) {
        assertThat(ToolPhrases.isQuestion(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "connection refused", "too many open files", "磁盘已满" })
    void aPlainErrorIsNeitherQuestionNorSummaryNorAdvice(String line) {
        assertThat(ToolPhrases.isQuestion(line)).isFalse();
        assertThat(ToolPhrases.isSummary(line)).isFalse();
        assertThat(ToolPhrases.isAdvice(line)).isFalse();
        assertThat(ToolPhrases.isFuture(line)).isFalse();
    }

}
