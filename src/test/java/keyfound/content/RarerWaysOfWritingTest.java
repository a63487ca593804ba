package keyfound.content;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.content.assembly.EntryParser;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Ways of writing that are real but not among the labelled files.
class RarerWaysOfWritingTest {

    @Test
    void detailsWithASummary() {
        SourceFile file = read("""
                # FAQ

                <details>
                <summary><b>Why does it <code>stop</code>?</b></summary>

                Because it is **full**.

                ```sh
                df -h
                ```

                </details>

                <details><summary>Is it safe?</summary>Yes, <em>quite</em>.</details>

                <details open>
                <summary>Can it nest?</summary>
                Outer.
                <details><summary>More</summary>Inner.</details>
                </details>
                """);
        assertThat(questions(file)).containsExactly("Why does it stop?", "Is it safe?", "Can it nest?");
        assertThat(file.entries().get(0).answer().codeBlocks()).containsExactly("df -h");
        assertThat(answers(file).get(0)).contains("Because it is full.");
        assertThat(answers(file).get(1)).isEqualTo("Yes, quite.");
        assertThat(file.entries().get(1).answer().html().html()).contains("Yes, <em>quite</em>.");
        assertThat(answers(file).get(2)).contains("Outer.", "More", "Inner.");
        assertThat(file.entries().getLast().answer().html().html()).contains("<details>", "<summary>More</summary>");
    }

    @Test
    void numberedBoldItems() {
        SourceFile file = read("""
                # FAQ

                1. **Why does it stop?**

                   Because it is full.

                   - Free some space.

                2. **Is it safe?** Yes.
                3. **Disk full**
                   Buy another.
                """);
        assertThat(questions(file)).containsExactly("Why does it stop?", "Is it safe?", "Disk full");
        assertThat(answers(file).get(0)).contains("Because it is full.", "Free some space.");
        assertThat(answers(file).subList(1, 3)).containsExactly("Yes.", "Buy another.");
    }

    @Test
    void tablesOfQuestionsAndAnswers() {
        SourceFile file = read("""
                # Troubleshooting

                ## Start

                | Problem | Cause | Solution |
                |---|---|---|
                | It does not start | No `key` | Add the [key](key.md) |
                | Exit code 137 | Out of memory | Add memory |

                | 问题 | 答案 |
                |:--|--:|
                | 为什么慢？ | 磁盘慢。 |
                """);
        assertThat(questions(file)).containsExactly("It does not start", "Exit code 137", "为什么慢？");
        assertThat(answers(file).getFirst()).isEqualTo("Cause: No key\nSolution: Add the key");
        assertThat(answers(file).getLast()).isEqualTo("磁盘慢。");
        assertThat(file.entries().getFirst().answer().html().html()).contains("href=\"/c/key\"");
        assertThat(file.entries()).extracting(entry -> entry.source().line()).containsExactly(7, 8, 12);
    }

    @Test
    void definitionLists() {
        SourceFile file = read("""
                # FAQ

                Why does it stop?
                :   Because it is full.

                    Free some space.

                Is it safe?
                : Yes.
                """);
        assertThat(questions(file)).containsExactly("Why does it stop?", "Is it safe?");
        assertThat(answers(file)).containsExactly("Because it is full.\nFree some space.", "Yes.");
    }

    @Test
    void numberedMarkersInHeadingsAndParagraphs() {
        String headings = "### Q1: Why?\n\nA1: Because.\n\n### Q2. How?\n\n**A2**: So.\n\n### Q3、如何？\n\n答3：这样。\n";
        String paragraphs = "Q1: Why?\nA1: Because.\n\nQ2: How?\n\nA2: So.\n\n**Q3：如何？**\n\n**A3**：这样。\n";
        String list = "1. Q: Why?\n   A: Because.\n2. Q: How?\n\n   A: So.\n3. Q: 如何？\n\n   答：这样。\n";
        for (String text : List.of(headings, paragraphs, list)) {
            assertThat(questions(read(text))).as(text).containsExactly("Why?", "How?", "如何？");
            assertThat(answers(read(text))).as(text).containsExactly("Because.", "So.", "这样。");
        }
    }

    @Test
    void oneEntryPerFile() {
        SourceFile headed = read("# The mount hangs for ever\n\nUnmount it.\n\n## Background\n\nIt is old.\n");
        assertThat(questions(headed)).containsExactly("The mount hangs for ever");
        assertThat(answers(headed).getFirst()).contains("Unmount it.", "Background", "It is old.");
        SourceFile titled = read(
                "---\ntitle: The mount hangs for ever\n---\nUnmount it.\n\n## Background\n\nIt is old.\n");
        assertThat(questions(titled)).containsExactly("The mount hangs for ever");
        assertThat(answers(titled).getFirst()).contains("Unmount it.", "Background", "It is old.");
        SourceFile textOnly = read("---\ntitle: The mount hangs for ever\n---\nUnmount it.\n");
        assertThat(questions(textOnly)).containsExactly("The mount hangs for ever");
    }

    @Test
    void aFileWithNothingToAskIsOneEntryWithTheNameOfTheFile() {
        SourceFile file = new EntryParser().parse("disk-notes.md", "Just a note.\n", new FileStamp(0, 0, ""));
        assertThat(questions(file)).containsExactly("disk notes");
        assertThat(answers(file)).containsExactly("Just a note.");
    }

    private static SourceFile read(String text) {
        return new EntryParser().parse("notes.md", text, new FileStamp(0, 0, ""));
    }

    private static List<String> questions(SourceFile file) {
        return ContentFolder.questions(file);
    }

    private static List<String> answers(SourceFile file) {
        return ContentFolder.answers(file);
    }

}
