package keyfound.content;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/// What was written for another site generator, or by another habit, reads as it was
/// meant.
class OtherSitesTest extends InContentFolder {

    /// `|` stands for the end of a line.
    @ParameterizedTest
    @ValueSource(strings = { "Is it wet?|---|Rain.||Is it dry?|---|Sun.",
            "### 1. Is it wet?||Rain.||### 2) Is it dry?||Sun.",
            "#### Q1: Is it wet?||A1: Rain.||#### Q2: Is it dry?||A2: Sun.",
            "**Q:** Is it wet?|**A:** Rain.||**Q:** Is it dry?||**A:** Sun.",
            "Q. Is it wet?||A. Rain.||Q. Is it dry?||A. Sun.", "- **Is it wet?**||  Rain.||- **Is it dry?**||  Sun.",
            "* **Is it wet?** Rain.|* **Is it dry?** Sun.", "**1. Is it wet?**||Rain.||**2. Is it dry?**||Sun.",
            "1. Is it wet?||   Rain.||2. Is it dry?||   Sun.", "1. Is it wet?|   Rain.|2. Is it dry?|   Sun.",
            "*Is it wet?*||Rain.||*Is it dry?*||Sun.", "__Is it wet?__||Rain.||---||__Is it dry?__||Sun.||---",
            "<h3>Is it wet?</h3>||Rain.||<h3 id=\"dry\">Is it dry?</h3>|<p>Sun.</p>",
            "## <a name=\"wet\"></a>Is it wet?||Rain.||<a id=\"dry\"></a>|## Is it dry? <a href=\"#dry\">#</a>||Sun.",
            "## [Is it wet?](#top)||Rain.||## Is it dry? [¶](#is-it-dry)||Sun.",
            "<details>|<summary><b>Is it wet?</b></summary>||Rain.||</details>|<details>|<summary>Is it dry?</summary>|Sun.|</details>",
            "Is it wet?|: Rain.||Is it dry?|: Sun.", "- Q: Is it wet?|  - A: Rain.|- Q: Is it dry?|  - A: Sun.",
            "## Q: Is it wet?||## A: Rain.||## Q: Is it dry?||## A: Sun.",
            "### Q: Is it wet?|#### A:|Rain.|### Q: Is it dry?|#### Answer|Sun.",
            "## Question: Is it wet?||### Answer||Rain.||## Question 2: Is it dry?||### Answer:||Sun.",
            "(Q) Is it wet?|(A) Rain.||(Q) Is it dry?|(A) Sun.", "【问】Is it wet?||【答】Rain.||【问】Is it dry?||【答】Sun.",
            "##Q:Is it wet?|Rain.|##Q: Is it dry?|Sun.", "Q: Is it wet?|A: Rain.|Q: Is it dry?|A: Sun.",
            "??? question \"Is it wet?\"||    Rain.||???+ question \"Is it dry?\"|    Sun.",
            "- [Is it wet?](#is-it-wet)|- [Is it dry?](#is-it-dry)||## Is it wet? ##||Rain.||## Is it dry? ##||Sun.",
            "* TOC|{:toc}||## Is it wet?|{: .no_toc }||Rain.||## Is it dry?||{% raw %}|Sun.|{% endraw %}",
            "{{< toc >}}||## Is it wet?||{{< hint info >}}|Rain.|{{< /hint >}}||## Is it dry?||{{% notice tip %}}|Sun.|{{% /notice %}}",
            "import Tabs from '@theme/Tabs';||## Is it wet?||<Tabs>||Rain.||</Tabs>||## Is it dry?||{/* later */}||Sun.",
            "<Questions>|    <Q>|        Is it wet?|        <A>|            Rain.|        </A>|    </Q>|    <Q>|        Is it dry?|        <A>|            Sun.|        </A>|    </Q>|</Questions>",
            "<Badge text=\"Q\" type=\"tip\" />：Is it wet?||<Badge text=\"A\" />：Rain.||<Badge type=\"tip\" text=\"Q\" />：Is it dry?||<Badge text=\"A\" />：Sun.",
            "## Is it wet?||::: code-group|Rain.|:::||## Is it dry?||Sun." })
    void twoQuestionsHaveTwoAnswers(String lines) throws IOException {
        this.folder.write("a.md", "# FAQ\n\n" + lines.replace('|', '\n') + "\n");
        assertThat(ContentFolder.questions(this.folder.read("a.md"))).containsExactly("Is it wet?", "Is it dry?");
        assertThat(ContentFolder.answers(this.folder.read("a.md"))).containsExactly("Rain.", "Sun.");
        assertThat(this.folder.read("a.md").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = { "一、 为什么慢？=为什么慢？", "1、数据丢失=数据丢失", "问题1：为什么？=为什么？", "问题：为什么？=为什么？",
            "问题、为什么？=问题、为什么？", "Q：为什么？=为什么？", "问: 为什么？=为什么？", "提问二：为什么？=为什么？" })
    void aChineseMarkerNeedsAColonOrANumber(String heading, String question) throws IOException {
        assertThat(this.folder.entry("常见问题.md", "## " + heading + "\n\n因为。\n").question().text()).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Symptom,Cause,Solution", "Symptoms:,Root cause,Fix", "Solution 1,Solution 2",
            "现象,原因分析,解决方法", "问题描述,可能原因,处理步骤" })
    void theSymptomTheCauseAndTheSolutionAreOneAnswer(String parts) throws IOException {
        StringBuilder text = new StringBuilder("# Troubleshooting\n\n");
        for (String error : List.of("Error: `EACCES`", "The pod is pending")) {
            text.append("## ").append(error).append("\n\n");
            Pattern.compile(",")
                .splitAsStream(parts)
                .forEach(part -> text.append("### ").append(part).append("\n\nText of it.\n\n"));
        }
        this.folder.write("a.md", text.toString());
        assertThat(ContentFolder.questions(this.folder.read("a.md"))).containsExactly("Error: EACCES",
                "The pod is pending");
        assertThat(ContentFolder.answers(this.folder.read("a.md")))
            .allSatisfy(answer -> assertThat(answer).contains(parts.split(",")));
    }

    @Test
    void admonitionsAndTabsOfMkDocsAreAlertsAndTitles() throws IOException {
        Entry entry = this.folder.entry("a.md", """
                ## Q: Why?

                !!! warning "Take care"
                    Rain.

                    ```sh
                    !!! note
                    ```

                === "Linux"

                    Run `ls`.

                After.
                """);
        assertThat(entry.answer().html().html()).contains("alert-warning", ">Take care<", "<strong>Linux</strong>",
                "<p>After.</p>");
        assertThat(entry.answer().codeBlocks()).containsExactly("!!! note");
        assertThat(entry.markdown()).contains("!!! warning \"Take care\"\n    Rain.").endsWith("After.");
    }

    @Test
    void idsInTheWayOfKramdownPinTheirEntry() throws IOException {
        Entry entry = this.folder.entry("a.md", "## Q: Why?\n{: #because .x }\n\nRain.\n");
        assertThat(entry.id().value()).isEqualTo("because");
        assertThat(entry.pinned()).isTrue();
        assertThat(entry.source().line()).isEqualTo(1);
    }

    @Test
    void formulasAndDiagramsStayAsTheyAreWritten() throws IOException {
        Entry entry = this.folder.entry("a.md",
                "## Q: Why?\n\n$$\na_1 * b_2 * c\n$$\n\n```mermaid\ngraph TD; A-->B\n```\n\n$$ alone\n");
        assertThat(entry.answer().codeBlocks()).containsExactly("a_1 * b_2 * c", "graph TD; A-->B");
        assertThat(entry.answer().html().html()).contains("class=\"language-math\"", "class=\"language-mermaid\"",
                "$$ alone");
    }

    @Test
    void theCodeOfAQuestionStaysCode() throws IOException {
        Entry entry = this.folder.entry("a.md", "## **Why `EACCES` and *not* `EPERM`?**\n\nRain.\n");
        assertThat(entry.question().html().html())
            .isEqualTo("Why <code>EACCES</code> and <em>not</em> <code>EPERM</code>?");
    }

}
