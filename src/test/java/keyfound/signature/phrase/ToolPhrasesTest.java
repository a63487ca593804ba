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
        assertThat(ToolPhrases.in(line).isSummary()).isTrue();
    }

    @Test
    void adviceAndWarningsOfTheFutureAreToldFromErrors() {
        assertThat(ToolPhrases.in("run `npm audit fix` to fix them").isAdvice()).isTrue();
        assertThat(ToolPhrases.in("help: consider borrowing here").isAdvice()).isTrue();
        assertThat(ToolPhrases.in("rimraf@2.7.1 is deprecated").isFuture()).isTrue();
        assertThat(ToolPhrases.in("该接口已弃用").isFuture()).isTrue();
        assertThat(ToolPhrases.in("server started in 3 s").isWork()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "How to free a port", "Why does the build fail?", "如何解决端口被占用", "Can I use two databases?" })
    void aQuestionIsKnownInBothLanguages(String text) {
        assertThat(ToolPhrases.in(text).isQuestion()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "connection refused", "too many open files", "磁盘已满" })
    void aPlainErrorIsNeitherQuestionNorSummaryNorAdvice(String line) {
        assertThat(ToolPhrases.in(line).isQuestion()).isFalse();
        assertThat(ToolPhrases.in(line).isSummary()).isFalse();
        assertThat(ToolPhrases.in(line).isAdvice()).isFalse();
        assertThat(ToolPhrases.in(line).isFuture()).isFalse();
    }

}
