package keyfound.signature.phrase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureWordsTest {

    @ParameterizedTest
    @ValueSource(strings = { "Connection refused", "No such file or directory", "java.lang.IllegalStateException",
            "panicked", "Can't locate DBI.pm", "数据库连接失败", "找不到模块", "out of memory" })
    void aFailureIsHeardInWordsNamesAndChinese(String text) {
        assertThat(FailureWords.inText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "listening on port 80", "server started", "服务已启动", "/var/error/a.log opened",
            "import { retry } from '@scope/fail'" })
    void ordinaryWorkAndNamesAreNoFailure(String text) {
        assertThat(FailureWords.inText(text)).isFalse();
    }

    @Test
    void failuresAreCountedUpToTheMostAskedFor() {
        assertThat(FailureWords.count("fatal error: connection refused", 9)).isEqualTo(3);
        assertThat(FailureWords.count("fatal error: connection refused", 2)).isEqualTo(2);
        assertThat(FailureWords.count("fine ".repeat(50_000) + "failed", 9)).isEqualTo(1);
    }

}
