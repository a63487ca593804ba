package keyfound.search.query;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.search.QueryReading;

import static org.assertj.core.api.Assertions.assertThat;

class QueryKindsTest {

    @ParameterizedTest
    @ValueSource(strings = { "permission denied", "git push rejected", "certificate", "docker no space left",
            "kubernetes pod pending", "too many open files", "权限不足", "密封任务 失败", "c++ linker" })
    void aFewPlainWordsAreWords(String text) {
        assertThat(kind(text)).isEqualTo(QueryReading.Kind.WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Why does git push fail?", "how to increase the limit", "what is a sector", "为什么扇区卡住",
            "磁盘满了 怎么办", "where do I put the certificate of the second gateway" })
    void aQuestionIsAQuestion(String text) {
        assertThat(kind(text)).isEqualTo(QueryReading.Kind.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Permission denied (publickey).", "load state: key not found", "os error 24",
            "dial tcp 10.0.0.1:5432: connect refused", "ERROR permission denied",
            "the process cannot access the file because it is being used", "permission denied\nconnection refused" })
    void whatAProgramPrintedIsAMessage(String text) {
        assertThat(kind(text)).isEqualTo(QueryReading.Kind.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  \n ", "---" })
    void aTextWithoutAWordIsAQuestionWithoutAnswer(String text) {
        assertThat(kind(text)).isEqualTo(QueryReading.Kind.QUESTION);
    }

    private static QueryReading.Kind kind(String text) {
        return ParsedQuery.of(text).kind();
    }

}
