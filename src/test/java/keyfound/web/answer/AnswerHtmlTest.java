package keyfound.web.answer;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.SafeHtml;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerHtmlTest {

    private static final AnswerStyle PLAIN = new AnswerStyle(3, Highlights.NONE, List.of());

    @Test
    void codeGetsAFrameItsLanguageAndItsColours() {
        assertThat(dressed("<pre><code class=\"language-sh\">ls &quot;a&quot; # b</code></pre>", PLAIN))
            .isEqualTo("<figure class=\"code\"><figcaption>sh</figcaption><pre tabindex=\"0\" translate=\"no\"><code>"
                    + "ls <span class=\"s\">&quot;a&quot;</span> <span class=\"c\"># b</span></code></pre></figure>");
    }

    @Test
    void codeOfNoKnownLanguageKeepsItsTextUntouched() {
        assertThat(dressed("<pre><code>if (a &lt; 1) &amp;&amp; 'x'</code></pre>", PLAIN))
            .contains("<code>if (a &lt; 1) &amp;&amp; &#39;x&#39;</code>");
    }

    @Test
    void headingsContinueTheOutlineOfThePage() {
        assertThat(dressed("<h1 id=\"a\">A</h1><h3>B</h3>", PLAIN)).isEqualTo("<h3 id=\"a\">A</h3><h5>B</h5>");
        assertThat(dressed("<h5>A</h5><h6>B</h6>", PLAIN)).isEqualTo("<h3>A</h3><h4>B</h4>");
    }

    @Test
    void anImageOfOursOpensAndOneFromElsewhereBecomesALink() {
        assertThat(dressed("<img loading=\"lazy\" src=\"/files/a.png\" alt=\"A\" />", PLAIN)).isEqualTo(
                "<a class=\"zoom\" href=\"/files/a.png\"><img loading=\"lazy\" src=\"/files/a.png\" alt=\"A\" decoding=\"async\" /></a>");
        assertThat(dressed("<img src=\"https://other.example/a.png\" alt=\"A &quot;b&quot;\" />", PLAIN))
            .isEqualTo("<a href=\"https://other.example/a.png\" rel=\"noopener\">A &quot;b&quot;</a>");
        AnswerStyle open = new AnswerStyle(3, Highlights.NONE, List.of("https://other.example"));
        assertThat(dressed("<img src=\"https://other.example/a.png\" alt=\"\" />", open)).contains("<img ");
        assertThat(dressed("<img src=\"https://other.example.evil/a.png\" alt=\"\" />", open)).doesNotContain("<img ");
    }

    @Test
    void markedWordsStandOutInProseAndInCodeAndNowhereElse() {
        AnswerStyle marked = new AnswerStyle(3, Highlights.of(List.of("key not found", "a", "OPEN")), List.of());
        assertThat(dressed("<p title=\"key not found\">The Key  not\nfound, opened &amp; open.</p>", marked)).isEqualTo(
                "<p title=\"key not found\">The <mark>Key  not\nfound</mark>, opened &amp; <mark>open</mark>.</p>");
        assertThat(dressed("<pre><code class=\"language-sh\">echo \"key not found\"</code></pre>", marked))
            .contains("<span class=\"s\">&quot;<mark>key not found</mark>&quot;</span>");
    }

    @Test
    void chineseIsMarkedWithoutRegardToBorders() {
        assertThat(dressed("<p>打开的文件句柄太多了</p>", new AnswerStyle(3, Highlights.of(List.of("文件句柄")), List.of())))
            .isEqualTo("<p>打开的<mark>文件句柄</mark>太多了</p>");
    }

    private static String dressed(String html, AnswerStyle manner) {
        return AnswerHtml.of(new SafeHtml(html), manner).html();
    }

}
