package keyfound.lucene;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import keyfound.search.Opened;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Verdict;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

/// The twin of what is found is found with it, although it says hardly a word of the
/// question.
class TwinsInSearchTest {

    private static Opened opened;

    @BeforeAll
    static void open() {
        opened = Opened.with(
                Written.file("en.md")
                    .in("en", "disk")
                    .entry("quota", "What does `E4711 quota exhausted` mean?", "Buy another volume.")
                    .entry("quota-mail", "Who reads the mail about a quota?",
                            "The E4711 quota mail goes to quota owners.")
                    .entry("quota-list", "Where is the quota list?", "The quota of E4711 is listed among the quotas.")
                    .done(),
                Written.file("zh.md")
                    .in("zh", "disk")
                    .entry("quota-zh", "存储卷写不进去了，怎么扩容？", "E4711：再买一个卷。")
                    .entry("other-zh", "怎么退订？", "在 E4711 页面上退订。")
                    .done());
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Test
    void anErrorFindsBothTwinsSideBySide() {
        assertThat(opened.found("ERROR E4711 quota exhausted")).startsWith("quota", "quota-zh");
    }

    @Test
    void aChineseQuestionAboutAnEnglishErrorFindsBothTwinsSideBySide() {
        assertThat(opened.found("存储卷报错 E4711 quota exhausted 怎么扩容").subList(0, 2)).containsExactlyInAnyOrder("quota-zh",
                "quota");
    }

    @Test
    void ofTwinsTheOneInTheLanguageOfTheQuestionComesFirst() {
        assertThat(opened.found("how do I make room and enlarge storage volumes")).startsWith("quota", "quota-zh");
        assertThat(opened.found("存储卷怎么扩容 quota exhausted")).startsWith("quota-zh", "quota");
    }

    @Test
    void aQuestionThatQuotesAnErrorIsKnownThroughTheTwinThatQuotesItToo() {
        SearchResult result = opened.index().search(SearchQuery.of("存储卷写不进去了，报错 E4711 quota exhausted，怎么扩容？"));
        assertThat(result.hits()).first().satisfies(hit -> {
            assertThat(hit.entry().id().value()).isEqualTo("quota-zh");
            assertThat(hit.verdict()).isEqualTo(Verdict.KNOWN);
            assertThat(hit.difference()).isEmpty();
        });
        assertThat(result.verdict()).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void whatIsNoTwinIsNotRaised() {
        assertThat(opened.found("ERROR E4711 quota exhausted").subList(0, 3)).doesNotContain("other-zh");
    }

}
