package keyfound.content.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.content.InContentFolder;

import static org.assertj.core.api.Assertions.assertThat;

/// `check --fix` mends what can only mean one thing, and touches nothing else.
class FolderRepairsTest extends InContentFolder {

    /// `|` stands for the end of a line.
    @ParameterizedTest
    @CsvSource(delimiter = '=', value = { "## Q: Why not now?=## Q: Why not now? {#why-not-now}",
            "## Q: Why not now?  ##  =## Q: Why not now? {#why-not-now}  ##",
            "##Q: Why not now?=## Q: Why not now? {#why-not-now}",
            "Q: Why not now?|---=Q: Why not now? {#why-not-now}|---",
            "Q: Why not|now?|------=Q: Why not|now? {#why-not-now}|------",
            "## Q: Why not now? {#mine}=## Q: Why not now? {#mine}", "**Q: Why not now?**=**Q: Why not now?**" })
    void theIdIsWrittenIntoEveryKindOfHeading(String before, String after) throws IOException {
        this.folder.write("a.md", before.replace('|', '\n') + "\n\nBecause.\n");
        assertThat(fixed("a.md")).isEqualTo(after.replace('|', '\n') + "\n\nBecause.\n");
        assertThat(repairs().find()).as("the second time").isEmpty();
    }

    /// The last of them is underlined by the end of the front matter.
    @Test
    void noIdIsWrittenIntoTheFrontMatterOrAFold() throws IOException {
        this.folder.write("a.md", "---\ntitle: FAQ\nfaq:\n  - q: Why?\n    a: Because.\n---\n");
        this.folder.write("b.md",
                "# FAQ\n\n??? question \"Why?\"\n    Because.\n\n---\n\n> [!faq] How?\n> So.\n\n---\n");
        assertThat(this.folder.read("a.md").entries()).hasSize(1);
        assertThat(this.folder.read("b.md").entries()).hasSize(2);
        assertThat(repairs().find()).isEmpty();
    }

    @Test
    void lineEndsByteOrderMarkAndBlanksStay() throws IOException {
        this.folder.write("a.md", "\uFEFF# FAQ \r\n\r\n## Why not now?\t\r\n\r\nBecause.  \r\n\tcode \r\nno end");
        assertThat(fixed("a.md"))
            .isEqualTo("\uFEFF# FAQ \r\n\r\n## Why not now? {#why-not-now}\r\n\r\nBecause.  \r\n\tcode \r\nno end");
    }

    @Test
    void linksThatCanOnlyMeanOneFileOrAnchorAreMended() throws IOException {
        this.folder.write("guide/Set Up.md", "## Q: Is it? {#is-it}\n\nYes.\n\n## Q: What's new? {#whats}\n\nThis.\n");
        this.folder.write("x/same.md", "## Q: One? {#one}\n\nYes.\n");
        this.folder.write("y/same.md", "## Q: Two? {#two}\n\nYes.\n");
        this.folder.write("a.md", """
                ## Q: Why? {#why}

                [case](guide/set%20up.md#is-it) and [moved](old/Set%20Up.md) and [page](guide/Set%20Up)
                [anchor](guide/Set%20Up.md#q-what-s-new) [many](z/same.md) [gone](gone.md) [right](x/same.md#one)

                [ref]: Guide/Set%20Up.md/
                """);
        assertThat(fixed("a.md")).isEqualTo("""
                ## Q: Why? {#why}

                [case](guide/Set%20Up.md#is-it) and [moved](guide/Set%20Up.md) and [page](guide/Set%20Up.md)
                [anchor](guide/Set%20Up.md#q-whats-new) [many](z/same.md) [gone](gone.md) [right](x/same.md#one)

                [ref]: guide/Set%20Up.md
                """);
    }

    @ParameterizedTest
    @CsvSource({ "titel,title", "Title,title", "discription,description", "tag,tags", "lnag,lang", "words,words",
            "author,author" })
    void aKeyOneLetterOffIsMended(String written, String meant) throws IOException {
        this.folder.write("a.md", "---\n" + written + ": x\n---\n## Q: Why? {#why}\n\nBecause.\n");
        assertThat(fixed("a.md")).isEqualTo("---\n" + meant + ": x\n---\n## Q: Why? {#why}\n\nBecause.\n");
    }

    @Test
    void aFenceIsClosedAtTheEndUnlessItHidesAQuestion() throws IOException {
        this.folder.write("a.md", "## Q: Why? {#why}\n\n````sh\nls\n");
        this.folder.write("b.md", "## Q: Why? {#why-b}\n\n```sh\nls\n\n## Q: What?\n\nThat.\n");
        assertThat(fixed("a.md")).isEqualTo("## Q: Why? {#why}\n\n````sh\nls\n````\n");
        assertThat(fixed("b.md")).isEqualTo("## Q: Why? {#why-b}\n\n```sh\nls\n\n## Q: What?\n\nThat.\n");
    }

    /// `;` stands for the end of a line.
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = { "- a;;  ```sh;  ls;=>'  ```'", "1. a;;   ~~~~;   ls;=>'   ~~~~'",
            "- ```sh;  ls;=>'  ```'", "1. a;   - b;     ```;     ls;=>'     ```'" })
    void aFenceInAListIsClosedInTheList(String list, String closing) throws IOException {
        String text = "## Q: Why? {#why}\n\n" + list.replace(';', '\n');
        this.folder.write("a.md", text);
        assertThat(this.folder.problems("a.md")).anyMatch(problem -> problem.startsWith("KF131"));
        String answer = this.folder.read("a.md").entries().getFirst().answer().html().html();
        assertThat(fixed("a.md")).isEqualTo(text + closing + "\n");
        assertThat(this.folder.problems("a.md")).isEmpty();
        assertThat(this.folder.read("a.md").entries().getFirst().answer().html().html()).isEqualTo(answer);
    }

    /// What follows the list, or stands in a quotation, is not code: nobody knows where
    /// it was meant to end.
    @ParameterizedTest
    @CsvSource({ "- a;;  ```sh;  ls;;Then go.;,5", "> ```sh;> ls;,3", "1. a;   ```;   ls;```;2. b;```;,4" })
    void aFenceOfWhichNobodyKnowsTheEndIsLeftOpenAndTold(String answer, int line) throws IOException {
        String text = "## Q: Why? {#why}\n\n" + answer.replace(';', '\n');
        this.folder.write("a.md", text);
        assertThat(this.folder.problems("a.md")).contains("KF131:" + line);
        assertThat(fixed("a.md")).isEqualTo(text);
        assertThat(this.folder.problems("a.md")).contains("KF131:" + line);
    }

    @Test
    void oneHeadingThatTakesNoIdKeepsNoOtherFromItsOwn() throws IOException {
        this.folder.write("a.md", """
                ## Q: One? {#x}

                A.

                ## Q: Two? {#x}

                B.

                ## Q: Three? {.wide}

                C.

                ## Q: Four? {#四}

                D.

                ## Q: Five? {: .a .b}

                E.

                ## Q: Six?

                F.
                """);
        FolderRepairs repairs = repairs();
        assertThat(repairs.find().getFirst().text()).isEqualTo("""
                ## Q: One? {#x}

                A.

                ## Q: Two? {#x}

                B.

                ## Q: Three? {#three .wide}

                C.

                ## Q: Four? {#四}

                D.

                ## Q: Five? {: #five .a .b}

                E.

                ## Q: Six? {#six}

                F.
                """);
        assertThat(repairs.leftAlone()).extracting(left -> left.place().line()).containsExactly(5, 13);
        assertThat(repairs.leftAlone().getFirst().why()).contains("the id two is not written", "{#x}");
    }

    /// Another file had the shorter id; what linked to it as an anchor of this file goes
    /// on to work.
    @Test
    void anIdThatWasMadeLongerLeavesTheShorterOneAnAnchor() throws IOException {
        this.folder.write("a.md", """
                ## Q: Why not now? {#why-not-now-a}

                So.

                ## Q: When? {#when-b}

                Now.

                ## Q: When? {#when}

                Later.
                """);
        assertThat(this.folder.read("a.md").entries().getFirst().anchors()).contains("why-not-now");
        assertThat(this.folder.read("a.md").entries().get(1).anchors()).doesNotContain("when");
        this.folder.write("b.md", """
                ## Q: 怎么办？ {#zen-me-ban-b}

                重启。

                ## Q: docker build 失败怎么办？ {#docker-build-b}

                再试。
                """);
        assertThat(this.folder.read("b.md").entries().getFirst().anchors()).contains("zen-me-ban");
        assertThat(this.folder.read("b.md").entries().get(1).anchors()).contains("docker-build");
    }

    /// In a span of code the same letters are shown.
    @Test
    void aLineThatWouldSaySomethingElseIsLeftAndToldWhileTheRestIsMended() throws IOException {
        this.folder.write("Set.md", "## Q: Is it? {#is-it}\n\nYes.\n");
        this.folder.write("a.md", "## Q: Why not?\n\n[a](set.md)\n\n`[b](set.md)` is [b](set.md)\n");
        FolderRepairs repairs = repairs();
        assertThat(repairs.find().getFirst().text())
            .isEqualTo("## Q: Why not? {#why-not}\n\n[a](Set.md)\n\n`[b](set.md)` is [b](set.md)\n");
        assertThat(repairs.leftAlone()).extracting(left -> left.place().line()).containsExactly(5);
    }

    @Test
    void nothingInsideOfCodeIsMended() throws IOException {
        String text = "## Q: Why? {#why}\n\n```\n##Q: x\n[a](A.md)\n```\n";
        this.folder.write("a.md", text);
        assertThat(fixed("a.md")).isEqualTo(text);
    }

    @Test
    void aFileThatIsNestedDeeplyIsMendedAsItIsReadAndStopsNoOther() throws IOException {
        this.folder.write("a.md", "## Q: Why so deep?\n\n" + "*a ".repeat(3000) + "b" + "*".repeat(3000) + "\n");
        this.folder.write("b.md", "## Q: Why not now?\n\nBecause.\n");
        assertThat(repairs().find()).extracting(FilePatch::path).contains("b.md");
        assertThat(fixed("b.md")).contains("{#why-not-now}");
    }

    @Test
    void theDiffTellsLineForLine() throws IOException {
        this.folder.write("a.md", "# FAQ\n\n## Why not now?\n\n```\nls\n");
        assertThat(repairs().find().getFirst().diff()).isEqualTo("""
                --- a/a.md
                +++ b/a.md
                @@ -3 +3 @@
                -## Why not now?
                +## Why not now? {#why-not-now}
                @@ -6,0 +7 @@
                +```
                """);
    }

    /// As if no entry of one file wanted the id of another's.
    private FolderRepairs repairs() {
        return new FolderRepairs(this.root, _ -> Map.of());
    }

    private String fixed(String path) throws IOException {
        List<FilePatch> found = repairs().find().stream().filter(repair -> repair.path().equals(path)).toList();
        if (!found.isEmpty()) {
            Files.writeString(this.root.resolve(path), found.getFirst().text());
        }
        return Files.readString(this.root.resolve(path));
    }

}
