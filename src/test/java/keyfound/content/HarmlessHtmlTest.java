package keyfound.content;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.content.assembly.EntryParser;
import keyfound.entry.Entry;
import keyfound.entry.FileStamp;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a writer puts into an answer, nothing of it runs in a reader's browser.
class HarmlessHtmlTest {

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
            "[a](JavaScript:alert(1))", "[a](javascript&colon;alert(1))",
            "[a](data:text/html,<script>alert(1)</script>)", "[a](vbscript:msgbox)", "![a](javascript:alert(1))",
            "<a href=' javascript:alert(1)'>a</a>", "<a href=\"java\tscript:alert(1)\">a</a>", "<svg onload=alert(1)>",
            "<iframe src=//evil></iframe>", "<style>*{display:none}</style>",
            "<form action=//evil><input name=q></form>", "<object data=x></object>",
            "<div style=\"background:url(javascript:alert(1))\">a</div>", "<body onload=alert(1)>",
            "<base href=//evil>", "<meta http-equiv=refresh content=0>", "<math><mtext><script>alert(1)</script>",
            "<details ontoggle=alert(1) open>", "[a]: javascript:alert(1)\n\n[a]", "<javascript:alert(1)>",
            "```\"onmouseover=alert(1)\nx\n```" })
    void nothingExecutes(String hostile) {
        String html = answer(hostile).toLowerCase(Locale.ROOT);
        assertThat(html)
            .doesNotContainPattern("<(script|svg|iframe|style|form|object|body|base|meta|math|embed|link)\\b");
        assertThat(html).doesNotContainPattern("<[^>]*\\s(on\\w+|style|srcdoc|formaction)\\s*=");
        assertThat(html).doesNotContainPattern("(href|src)=\"\\s*(javascript|vbscript|data)");
    }

    @Test
    void linksBetweenFilesBecomeLinksBetweenCollections() {
        assertThat(answer("[x](./other%20file.md#%E4%B8%AD) ![p](p.png) [out](../../../etc/passwd)"))
            .contains("href=\"/c/guide-other-file#%E4%B8%AD\"")
            .contains("src=\"/files/guide/p.png\"")
            .doesNotContain("passwd");
    }

    @Test
    void githubsAlertsTasksTablesAndFootnotesAreShown() {
        assertThat(answer(
                "> [!WARNING]\n> careful\n\n- [x] done\n- [ ] open\n\n| a |\n|---|\n| b |\n\nnote[^1]\n\n[^1]: foot"))
            .contains("<div class=\"alert alert-warning\">")
            .contains("<span class=\"task\">☑</span>", "<span class=\"task\">☐</span>")
            .contains("<div class=\"table-scroll\" tabindex=\"0\"><table>")
            .contains("<sup class=\"footnote-ref\" id=\"fnref.1-1\"><a href=\"#fn.1-1\">1</a></sup>")
            .contains("<section class=\"footnotes\">", "<a href=\"#fnref.1-1\" class=\"footnote-back\">↩</a>");
    }

    private static String answer(String markdown) {
        Entry entry = new EntryParser()
            .parse("guide/faq.md", "## Q: Why?\n\nBecause.\n\n" + markdown + "\n", new FileStamp(0, 0, ""))
            .entries()
            .getFirst();
        return entry.answer().html().html();
    }

}
