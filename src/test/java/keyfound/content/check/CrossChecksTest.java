package keyfound.content.check;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.content.Attachments;
import keyfound.content.InContentFolder;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.twin.TwinFinder;

import static org.assertj.core.api.Assertions.assertThat;

/// Trouble between files is found where it is written.
class CrossChecksTest extends InContentFolder {

    @Test
    void questionsWithoutLettersAreTheSameOnlyWhenTheyLookTheSame() throws IOException {
        this.folder.write("a.md", "## Q: 🚀\n\nUp.\n\n## Q: ?????\n\nWho knows.\n\n## Q: 🚀\n\nUp again.\n");
        assertThat(problems()).containsExactly("a.md:9 KF105");
    }

    @Test
    void linksToFilesHeadingsEntriesAndPlacesThatExistAreFine() throws IOException {
        this.folder.write("p/logo.png", "png");
        this.folder.write("文档/问题.md", "# 常见问题\n\n## Q: 密钥？ {#key}\n\n答：是。\n\n## 其他 说明\n\n<a name=\"Mark\"></a>x\n");
        this.folder.write("a.md", """
                ## Q: Why?

                ![p](p/logo.png) [1](#why) [2](#q-why) [3](/a.md) [4](./文档/问题.md#key)
                [5](%E6%96%87%E6%A1%A3/%E9%97%AE%E9%A2%98.md#%E5%B8%B8%E8%A7%81%E9%97%AE%E9%A2%98)
                [6](文档/问题.md#Mark) [7](https://example.org/x.md#y) [8](p/logo.png?raw=true)
                """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void headingsWithinAnAnswerAreNoDeadPlaces() throws IOException {
        this.folder.write("a.md", """
                # FAQ

                ## Why is it slow?

                See [tuning](#tuning-it) and [the note](#note).

                ### Tuning it

                Add memory.

                #### Another note {#note}

                <h4>Last words</h4>

                Or wait.
                """);
        this.folder.write("b.md", "## Q: Why?\n\n[1](a.md#tuning-it) [2](a.md#last-words) [3](a.md#gone)\n");
        assertThat(problems()).containsExactly("b.md:3 KF122");
    }

    @Test
    void whatLeadsToNothingIsReportedWithItsLine() throws IOException {
        this.folder.write("b.md", "## Q: Is it?\n\nIt is.\n");
        this.folder.write("a.md", """
                ## Q: Why?

                [file](gone.md) and [archive](gone.zip)
                ![picture](gone.PNG)
                [anchor](b.md#gone) and [own](#gone)

                <img src="raw.svg"> [reference]

                [reference]: b/b.md
                """);
        assertThat(problems()).containsExactly("a.md:3 KF121", "a.md:3 KF121", "a.md:4 KF123", "a.md:5 KF122",
                "a.md:5 KF122", "a.md:7 KF123", "a.md:9 KF121");
    }

    @Test
    void aLinkOutOfTheFolderIsReportedAndNotFollowed() throws IOException {
        this.folder.write("deep/a.md",
                "## Q: Why?\n\n[fine](../deep/a.md)\n[out](../../etc/passwd)\n![out](%2e%2e/%2e%2e/x.png)\n");
        assertThat(this.folder.problems("deep/a.md")).containsExactly("KF124:4", "KF124:5");
        assertThat(this.folder.read("deep/a.md").entries().getFirst().answer().html().html()).doesNotContain("passwd",
                "x.png");
    }

    @Test
    void idsQuestionsAndCollectionsThatOccurTwiceAreReportedAtTheSecond() throws IOException {
        this.folder.write("a/b.md", "## Q: What is it? {#it}\n\nIt.\n");
        this.folder.write("a-b.md", "## Q: Something else? {#IT}\n\nElse.\n");
        this.folder.write("c.md", "# FAQ\n\n## Q: What *is* it ？\n\nAgain.\n");
        this.folder.write("d.zh.md", "## Q: What is it?\n\n另一种语言的同一个问题。\n");
        assertThat(problems()).containsExactly("a/b.md:0 KF116", "a/b.md:1 KF106", "c.md:3 KF105");
    }

    private List<String> problems() {
        List<SourceFile> files = List.copyOf(this.folder.read().values());
        assertThat(files).allMatch(file -> file.problems().isEmpty());
        List<SourceOutline> outlines = files.stream().map(SourceFile::outline).toList();
        return CrossChecks.problems(outlines, new Attachments(this.root), TwinFinder.once(outlines))
            .stream()
            .map(problem -> problem.location() + " " + problem.code())
            .map(place -> place.replace("md KF", "md:0 KF"))
            .toList();
    }

}
