package keyfound.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.cli.local.ScratchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// What the shipped answers say nothing about lists no entry that shares `how` with it.
class NothingNearTest {

    private static ScratchIndex scratch;

    @BeforeAll
    static void index() throws IOException {
        scratch = ScratchIndex.of(Path.of("content"), "lucene");
    }

    @AfterAll
    static void close() throws IOException {
        scratch.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "How do I bake bread", "how to cook rice", "怎么做面包", "为什么天是蓝色的", "如何做红烧肉", "请问怎样腌黄瓜？",
            "When do tulips bloom?" })
    void aQuestionAboutSomethingElseListsNothing(String question) {
        SearchResult found = found(question);
        assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(found.hits()).isEmpty();
        assertThat(found.suggestion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "panic: port 8443 is taken", "文件描述符用完了会怎样", "a docker volume is full" })
    void whatSharesAWordOfTheMatterIsListed(String question) {
        assertThat(found(question).hits()).isNotEmpty();
    }

    private static SearchResult found(String question) {
        return scratch.index().search(SearchQuery.of(question));
    }

}
