package keyfound.signature.token;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeContextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept failed (os error 24) | 24
            exit status 1 | 1
            connect() failed (111: Connection refused) | 111
            Module not found (-13) | -13
            ret[107001] from the driver | 107001
            the server said 404 Not Found | 404
            错误码：10061 | 10061
            exit_code=137 | 137
            """)
    void aNumberThatSomethingAnnouncesIsACode(String text, String number) {
        assertThat(isCode(text, number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            copied 24 files | 24
            Error: 3 tests failed | 3
            unicode 12 is old | 12
            port 404 is taken | 404
            error 123456789012345 | 123456789012345
            共 24 个文件 | 24
            42 | 42
            """)
    void aNumberThatMerelyVariesIsNone(String text, String number) {
        assertThat(isCode(text, number)).isFalse();
    }

    @Test
    void someWordsIntroduceACodeAndOthersDoNot() {
        assertThat(List.of("errno", "exit_code", "SQLSTATE", "错误码")).allMatch(CodeContext::introduces);
        assertThat(List.of("files", "unicode", "port", "")).noneMatch(CodeContext::introduces);
    }

    private static boolean isCode(String text, String number) {
        int start = text.indexOf(number);
        return CodeContext.isCode(text, start, start + number.length(), Tokens.of(text.substring(0, start)));
    }

}
