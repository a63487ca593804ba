package keyfound.signature;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.line.PastedLines;
import keyfound.signature.scan.TracedText;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            What does "connection reset by peer" mean? | connection reset by peer
            Why do I get `ENOSPC` when I watch files? | ENOSPC
            启动时报错：Failed to start nginx.service，如何解决 | Failed to start nginx.service
            为什么会提示“端口已被占用失败”？ | 端口已被占用失败
            """)
    void theErrorWithinAQuestionIsFound(String question, String error) {
        assertThat(quoted(question)).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = { "How do I start the server?", "如何启动服务", "Is it `fast`?" })
    void aQuestionThatQuotesNoErrorGivesNone(String question) {
        assertThat(quoted(question)).isEmpty();
    }

    @Test
    void aLineThatAProgramPrintedIsNotTakenApart() {
        assertThat(quoted("ERROR \"connection reset by peer\" while reading the response header")).isEmpty();
        assertThat(quoted("2025-06-24 14:36:31 retry after `connection reset by peer`?")).isEmpty();
    }

    private static List<String> quoted(String text) {
        return QuotedErrors.quotedErrors(PastedLines.message(text)).stream().map(TracedText::text).toList();
    }

}
