package keyfound.content;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.content.assembly.EntryParser;
import keyfound.entry.Entry;
import keyfound.entry.FileStamp;

import static org.assertj.core.api.Assertions.assertThat;

/// Markdown shows as it does at GitHub.
class GithubMarkdownTest {

    /// `;;` stands for the end of a line.
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "| a | b |;;|:-|-:|;;| `x\\|y` | |=><th align=\"left\">a</th><th align=\"right\">b</th>",
            "|a|;;|-|;;|b|=><td>b</td>", "~~gone~~=><del>gone</del>",
            "~one~ ~~~no~~~ a ~b~~=><del>one</del> ~~~no~~~ a ~b~~", "`~one~` ~5 and ~6=><code>~one~</code> ~5 and ~6",
            "|a|;;|-|;;|`x\\|y` *`p\\|q`* z\\|z|=><td><code>x|y</code> <em><code>p|q</code></em> z|z</td>",
            "a[^gone]=>a[^gone]", "`x\\|y`=><code>x\\|y</code>",
            "text *t*;;|a|b|;;|-|-|;;|1|2|=><p>text <em>t</em></p>;;<div",
            "text;;|a|b|;;|-|-|;;|1|2|=><tr><td>1</td><td>2</td></tr>", "- text;;  |a|;;  |-|;;  |1|=><td>1</td>",
            "> text [r];;> |a|;;> |-|;;> |[r]|;;;;[r]: http://r.example=><td><a href=\"http://r.example\"",
            "a;;|b|;;|-|-|=><p>a;;|b|;;|-|-|</p>", "a;;b;;-|-=><p>a;;b;;-|-</p>",
            "<p align=\"center\">x</p>=><p align=\"center\">x</p>",
            "<div align=\"right\">;;;;x;;;;</div>=><div align=\"right\">",
            "a;;;;<h3 align=\"center\">x</h3>;;;;b=><h3 id=\"x\" align=\"center\">x</h3>",
            "<img src=\"p.png\" align=\"left\">=>align=\"left\"", "<p align=\"evil()\">x</p>=><p>x</p>",
            "<table><tr><td align=\"center\">x</td></tr></table>=><td align=\"center\">x</td>",
            "a :tada: b=>a &#x1f389; b",
            "see https://example.org/a_b(c)?d=1&e=2.=><a href=\"https://example.org/a_b%28c%29?d&#61;1&amp;e&#61;2\" rel=\"noopener\">",
            "(see www.example.org/x)=><a href=\"http://www.example.org/x\" rel=\"noopener\">www.example.org/x</a>)",
            "看https://example.org/x，再看。=><a href=\"https://example.org/x\" rel=\"noopener\">https://example.org/x</a>",
            "mail me@example.org now=><a href=\"mailto:me&#64;example.org\"",
            "xhttp://example.org=>xhttp://example.org",
            "```sh title=\"run.sh\";;ls;;```=><pre title=\"run.sh\"><code class=\"language-sh\">ls",
            "```mermaid;;graph TD;;```=><code class=\"language-mermaid\">graph TD", "$x_1 * y_1$=>$x_1 * y_1$",
            "![p](p.png)=><img loading=\"lazy\" src=\"/files/p.png\" alt=\"p\" />",
            "<img src=\"p.png\" width=\"200\" height=\"50%\">=>src=\"/files/p.png\" width=\"200\" height=\"50%\"",
            "H<sub>2</sub>O <kbd>Ctrl</kbd><br>x=>H<sub>2</sub>O <kbd>Ctrl</kbd><br />x",
            "<details open><summary>s</summary>;;;;**b**;;;;</details>=><details open=\"open\"><summary>s</summary>",
            "### A `b` c!=><h3 id=\"a-b-c\">A <code>b</code> c!</h3>", "> [!TIP];;> x=><div class=\"alert alert-tip\">",
            "term;;: what it is=><dl>",
            "[f](x/log.txt) [o](other.md#a)=><a href=\"/files/x/log.txt\">f</a> <a href=\"/c/other#a\">o</a>",
            "a\\;;b=><br />", "<b onclick=\"x()\">t</b>=><b>t</b>", "[x](javascript:alert)=>x" })
    void whatIsWritten(String markdown, String shown) {
        assertThat(answer(markdown.replace(";;", "\n"))).contains(shown.replace(";;", "\n"))
            .doesNotContain("javascript", "onclick");
    }

    @Test
    void aFootnoteLeadsThereAndBack() {
        assertThat(answer("a[^n] b[^n]\n\n[^n]: the note")).contains("id=\"fnref.1-n\"")
            .contains("<li id=\"fn.1-n\">")
            .contains("href=\"#fnref.1-n\"")
            .containsOnlyOnce("the note");
    }

    /// Whatever they are called, and whatever the order in which they are written.
    @Test
    void footnotesAreNumberedAsTheyAreReferredToFirst() {
        String answer = answer(
                "a[^z] b[^1] c[^z] d[^x]\n\n[^1]: one\n\n[^x]: ex\n\n[^z]: zed[^late]\n\n[^late]: late\n");
        assertThat(answer.replaceAll("<sup[^>]*><a[^>]*>(\\d+)</a></sup>", "($1)")).contains("a(1) b(2) c(1) d(3)")
            .contains("zed(4)");
        assertThat(answer.replaceAll("(?s).*<ol>|<[^>]*>|[↩\\s]", "")).isEqualTo("zed4oneexlate");
    }

    @Test
    void aNoteThatTwoAnswersShareStandsBelowBothUnderNamesOfItsOwn() {
        List<Entry> entries = new EntryParser()
            .parse("faq.md", "## Q: Why?\n\na[^n]\n\n## Q: How?\n\nb[^n]\n\n[^n]: the note\n", new FileStamp(0, 0, ""))
            .entries();
        assertThat(entries.get(0).answer().html().html()).contains("the note", "id=\"fnref.1-n\"", "id=\"fn.1-n\"");
        assertThat(entries.get(1).answer().html().html())
            .contains("the note", "id=\"fnref.2-n\"", "id=\"fn.2-n\"", "href=\"#fn.2-n\"", "href=\"#fnref.2-n\"")
            .doesNotContain("-1-n");
    }

    @Test
    void anAddressInCodeOrInALinkIsNoLinkOfItsOwn() {
        assertThat(answer("`http://a.example` [http://b.example](http://c.example)")).containsOnlyOnce("<a ");
    }

    private static String answer(String markdown) {
        return new EntryParser().parse("faq.md", "## Q: Why?\n\n" + markdown + "\n", new FileStamp(0, 0, ""))
            .entries()
            .getFirst()
            .answer()
            .html()
            .html();
    }

}
