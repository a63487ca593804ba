package keyfound.lucene;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.search.Opened;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

/// A question stays the same however politely, and in whichever characters, it is asked.
class ChineseQuestionTest {

    private static Opened opened;

    @BeforeAll
    static void open() {
        opened = Opened.with(Written.file("zh.md")
            .in("zh", "storage")
            .entry("extend", "存储卷写满之后怎么扩容？", "在控制台里扩容。")
            .entry("mount", "存储卷挂载失败怎么办？", "检查网络。")
            .entry("token", "令牌过期之后如何续期？", "重新登录。")
            .entry("mirror", "为什么镜像同步很慢？", "换一个源。")
            .entry("backup", "备份任务一直排队，正常吗？", "等一等。")
            .entry("audit", "审计日志保留多久？", "九十天。")
            .entry("quota", "配额在哪里查看？", "在控制台里。")
            .done());
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "存储卷写满之后怎么扩容", "请问存储卷写满之后如何扩容？", "您好，请问存储卷写满之后怎样扩容呢？", "你好，存储卷写满了，怎么扩容啊？谢谢",
            "存储卷写满之后怎么扩容吗", "請問存儲卷寫滿之後怎麼擴容？", "您好，請問存儲卷寫滿之後如何擴容呢？" })
    void theSameQuestionIsKnownHoweverPolitelyItIsAsked(String question) {
        SearchResult result = opened.index().search(SearchQuery.of(question));

        assertThat(result.hits().getFirst().entry().id().value()).isEqualTo("extend");
        assertThat(result.verdict()).isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "请问附近有什么餐厅？", "您好，请问怎么请假呢？谢谢" })
    void politenessAloneMakesNothingKnown(String question) {
        assertThat(opened.index().search(SearchQuery.of(question)).verdict()).isNotEqualTo(Verdict.KNOWN);
    }

}
