package keyfound.content;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/// An answer that shows what a site generator would understand loses nothing of it.
class ShownSyntaxTest extends InContentFolder {

    /// `|` stands for the end of a line.
    @ParameterizedTest
    @ValueSource(strings = { "Add:||    <Card>|    <Name>x</Name>|    </Card>",
            "1. Add:||   ```xml|   <Tabs>|     <Tab/>|   </Tabs>|   ```|2. Start.",
            "- Add:||  ~~~|  ::: note|  {% raw %}|  ~~~", "1. Add:|   ```yaml|   {{< ref \"x\" >}}|   !!! note|   ```",
            "> ```|> {% if x %}|> :::|> ```", "Add:||\t{: .x}|\t<Note>|\t</Note>",
            "- ```|  {% a %}|  ```|- ```|  {% b %}|  ```" })
    void codeStaysAsItIsWhereverItStands(String lines) throws IOException {
        String written = lines.replace('|', '\n');
        Entry entry = this.folder.entry("a.md", "## Q: Why?\n\n::: tip\nA.\n:::\n\n" + written + "\n\nAfter.\n");
        String code = String.join("\n", entry.answer().codeBlocks());
        for (String shown : new String[] { "<Card>", "</Card>", "<Tabs>", "</Tabs>", "::: note", "{% raw %}",
                "!!! note", "{{< ref \"x\" >}}", "{% if x %}", "{: .x}", "</Note>", "{% a %}", "{% b %}" }) {
            assertThat(code.contains(shown)).as(shown).isEqualTo(written.contains(shown));
        }
        assertThat(entry.answer().html().html()).contains("<p>After.</p>");
    }

    @Test
    void tagsThatAreNoComponentsOfASiteAreLeftAlone() throws IOException {
        Entry entry = this.folder.entry("a.md",
                "## Q: Why?\n\n::: tip\nA.\n:::\n\n<Project title=\"x\">\n  <Target/>\n\n      indented\n\n</Project>\n");
        assertThat(entry.answer().codeBlocks()).contains("  indented");
    }

    @Test
    void anEmojiBehindAContainerIsText() throws IOException {
        Entry entry = this.folder.entry("a.md",
                "## Q: Why?\n\n::: tip\n:smile: It works.\n:::\n\n:::{note}\n:class: wide\nShort.\n:::\n");
        assertThat(entry.answer().prose()).contains("It works.", "Short.").doesNotContain("class");
    }

    @Test
    void aVariableInTheTextIsShownAndOneInALinkIsNot() throws IOException {
        this.folder.write("x.md", "## Q: Where?\n\nHere.\n");
        Entry entry = this.folder
            .entry("a.md", "## Q: Why?\n\nWrite {{ site.baseurl }} or `{{ base_url }}`, as in `[x]({{ site.url }}/y)`; "
                    + "see [there]({{ site.baseurl }}{% link x.md %}), [here]({{ site.url }}/x.md) and {{ name }}.\n");
        assertThat(entry.answer().prose()).contains("{{ site.baseurl }}", "{{ base_url }}", "[x]({{ site.url }}/y)",
                "{{ name }}");
        assertThat(entry.answer().html().html()).contains("href=\"/c/x\">there", "href=\"/c/x\">here");
    }

    @Test
    void aComponentThatClosesItselfOpensNothing() throws IOException {
        Entry entry = this.folder.entry("a.md", """
                ## Q: Why?

                <Card title="First" href="/a" />

                Between.

                <Card title="Second">

                    Inside of it.

                </Card>
                """);
        assertThat(entry.answer().prose()).contains("First", "Between.", "Second", "Inside of it.")
            .doesNotContain("Card");
        assertThat(entry.answer().html().html()).contains("<strong>First</strong>", "<p>Inside of it.</p>");
    }

    @Test
    void tabsOfMkDocsAreNoHeadingsOfAsciiDoc() throws IOException {
        Entry entry = this.folder.entry("install.md",
                "---\ntitle: How do I install it?\n---\n=== \"Linux\"\n\n    Run one.\n\n=== \"Windows\"\n\n    Run two.\n");
        assertThat(entry.question().text()).isEqualTo("How do I install it?");
        assertThat(entry.answer().html().html()).contains("<strong>Linux</strong>", "<strong>Windows</strong>")
            .doesNotContain("<h3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "What does 2.4 GHz mean?", "2.4 GHz does not work", "What is in {.status.phase}?",
            "What does kubectl print for {.status.phase}", "Why does jsonpath={.items}" })
    void whatLooksLikeANumberOrAnAttributeStaysInTheQuestion(String question) throws IOException {
        assertThat(this.folder.entry("faq.md", "# FAQ\n\n## " + question + "\n\nBecause.\n").question().text())
            .isEqualTo(question);
    }

    @Test
    void theNumbersOfSectionsAreNoPartOfTheQuestion() throws IOException {
        this.folder.write("faq.md",
                "# FAQ\n\n## 1. Net\n\n### 1.1 Why?\n\nA.\n\n### 1.2 How?\n\nB.\n\n## 2. Disk\n\n### 2.1 When?\n\nC.\n");
        assertThat(ContentFolder.questions(this.folder.read("faq.md"))).containsExactly("Why?", "How?", "When?");
    }

    @Test
    void attributesBehindAHeadingAreNoPartOfTheQuestion() throws IOException {
        this.folder.write("faq.md",
                "# FAQ\n\n## Why? {.wide .x}\n\nA.\n\n## How? {: #how .x }\n\nB.\n\n## When?{#when}\n\nC.\n");
        assertThat(ContentFolder.questions(this.folder.read("faq.md"))).containsExactly("Why?", "How?", "When?");
        assertThat(this.folder.read("faq.md").entries()).extracting(entry -> entry.id().value())
            .containsExactly("why", "how", "when");
    }

    @Test
    void anOptionBehindABoldQuestionStays() throws IOException {
        this.folder.write("faq.md",
                "# FAQ\n\n1. **Which option shows more?** --debug\n2. **How do I stop it?** - Kill it.\n3. **What is it?**：`a`.\n");
        assertThat(ContentFolder.answers(this.folder.read("faq.md"))).containsExactly("--debug", "Kill it.", "a.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Answer", "Answer:", "答：", "答", "**Answer**", "Solution", "A1." })
    void aWordForTheAnswerAboveItIsNoneOfItsWords(String word) throws IOException {
        Entry entry = this.folder.entry("faq.md", "# FAQ\n\n## Why does it stop?\n\n" + word + "\n\nBecause.\n");
        assertThat(entry.answer().prose()).isEqualTo(word.equals("Solution") ? "Solution\nBecause." : "Because.");
    }

    @Test
    void aGlossaryInAnAnswerAsksNothing() throws IOException {
        StringBuilder glossary = new StringBuilder("<dl>\n");
        StringBuilder terms = new StringBuilder();
        for (String term : new String[] { "lease", "node", "shard", "quorum", "term" }) {
            glossary.append("<dt>").append(term).append("</dt><dd>A word.</dd>\n");
            terms.append(term).append("\n: A word.\n\n");
        }
        for (String list : new String[] { glossary + "</dl>\n", terms.toString() }) {
            this.folder.write("faq.md", "# FAQ\n\n## The cluster stops\n\nWait.\n\n## Words of the trade\n\n" + list);
            assertThat(ContentFolder.questions(this.folder.read("faq.md"))).containsExactly("The cluster stops",
                    "Words of the trade");
            this.folder.write("faq.md", "# FAQ\n\n" + list);
            assertThat(ContentFolder.questions(this.folder.read("faq.md"))).containsExactly("lease", "node", "shard",
                    "quorum", "term");
        }
    }

    @Test
    void aHeadingThatIsCalledAsANoteWouldBeKeepsItsAnchor() throws IOException {
        this.folder.write("a.md",
                "## Q: Why?\n\nSee [below](#fn-key) and this[^n].\n\n### Fn key\n\nPress it.\n\n[^n]: A note.\n");
        assertThat(this.folder.read("a.md").entries().getFirst().answer().html().html()).contains("<h3 id=\"fn-key\">",
                "href=\"/c/a#fn-key\"", "id=\"fn.1-n\"");
        assertThat(this.folder.read("a.md").problems()).isEmpty();
    }

    @Test
    void bracketsInCommentsAndTextsOfTomlOpenNothing() throws IOException {
        this.folder.write("a.md", """
                +++
                title = "Why [and \\" how" # [a
                tags = ["one", # ]
                  "two"] # [[
                draft = false
                +++
                ## Q: Why?

                Because.
                """);
        assertThat(this.folder.read("a.md").problems()).isEmpty();
        assertThat(this.folder.read("a.md").collection().orElseThrow().tags()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!-- id: stop -->", "<!-- idd: x -->", "<!--\nid: stop\n-->", "<!-- Tags: a -->",
            "<!-- error: it stops -->", "<!--\ntags: a\ndate: 2020-01-01\n-->", "<!-- tag: a -->" })
    void aMistakenCommentBelowAHeadingIsReported(String comment) throws IOException {
        this.folder.write("a.md", "## Q: Why?\n" + comment + "\n\nBecause.\n");
        assertThat(this.folder.problems("a.md")).containsExactly("KF113:2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!-- TODO: mend this -->", "<!-- markdownlint-disable MD013 -->",
            "<!-- note: see above -->", "<!-- prettier-ignore -->", "<!-- we met this first: in 2020 -->" })
    void anyOtherCommentIsTheWritersOwnAffair(String comment) throws IOException {
        this.folder.write("a.md", "## Q: Why?\n" + comment + "\n\nBecause.\n");
        assertThat(this.folder.problems("a.md")).isEmpty();
    }

}
