package keyfound.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.cli.Commands;
import keyfound.content.ContentLoader;
import keyfound.entry.Entry;
import keyfound.foreign.source.ForeignContent;
import keyfound.foreign.source.ForeignKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Small exports of other programs, in their shapes, read back by our own reader.
class ImportTest {

    private static final Path EXPORTS = Path.of("src/test/resources/keyfound/foreign");

    @TempDir
    private Path folder;

    @Test
    void aTableKeepsIdsTagsLanguagesAndAddresses() throws IOException {
        ForeignContent content = ForeignKind.CSV.read(List.of(EXPORTS.resolve("faq.csv")));
        List<Entry> entries = imported(content);
        assertThat(entries).extracting(entry -> entry.id().value() + " " + entry.lang() + " " + entry.tags())
            .containsExactlyInAnyOrder("why-does-the-printer-say-paper-jam-7 en [printing, hardware]",
                    "da-yin-ji-wei-shen-me-shuo-ka-zhi-8 zh [打印]");
        assertThat(first(entries, "-7").question().text()).isEqualTo("Why does the printer say \"paper jam\"?");
        assertThat(first(entries, "-7").answer().html().html()).contains("<h4 id=\"reset\">Reset</h4>",
                "https://old.example.org/faq/7");
        assertThat(content.left()).containsExactly("9: no answer");
    }

    @Test
    void anIssueIsAnsweredByTheLastCommentOfAMaintainer() throws IOException {
        ForeignContent content = ForeignKind.GITHUB
            .read(List.of(EXPORTS.resolve("github-issues.json"), EXPORTS.resolve("github-comments.json")));
        List<Entry> entries = imported(content);
        assertThat(entries).hasSize(1);
        Entry entry = entries.getFirst();
        assertThat(entry.id().value()).isEqualTo("e0382-borrow-of-moved-value-in-worker-12");
        assertThat(entry.tags()).containsExactly("faq", "rust");
        assertThat(entry.answer().prose()).startsWith("Clone the handle").contains("Q: Is that cheap?");
        assertThat(entry.answer().codeBlocks()).anyMatch(code -> code.contains("pool.clone()"));
        assertThat(content.left()).containsExactly("#13: a pull request is no question", "14: no answer");
    }

    @Test
    void answersOfPhpMyFaqBecomeMarkdown() throws IOException {
        List<Entry> entries = imported(
                ForeignKind.PHPMYFAQ.read(List.of(EXPORTS.resolve("phpmyfaq.json"), EXPORTS.resolve("phpmyfaq.xml"))));
        assertThat(entries).hasSize(3);
        assertThat(first(entries, "-1").lang()).isEqualTo("de");
        assertThat(first(entries, "-1").answer().html().html())
            .contains("<strong>kein Papier</strong>", "<li>Fach öffnen</li>", "<code>lpstat -p</code>")
            .doesNotContain("alert");
        assertThat(first(entries, "-2").answer().codeBlocks()).containsExactly("reset --hard\nsudo && go");
        assertThat(first(entries, "-3").answer().html().html()).contains("href=\"https://example.org/tank\"");
    }

    @Test
    void theRestApiOfPhpMyFaqNamesTheSameOtherwise() throws IOException {
        ForeignContent content = ForeignKind.PHPMYFAQ.read(List.of(EXPORTS.resolve("phpmyfaq-rest.json")));
        List<Entry> entries = imported(content);
        assertThat(entries).extracting(entry -> entry.id().value() + " " + entry.lang() + " " + entry.tags())
            .containsExactlyInAnyOrder("is-the-tank-empty-1 en [ink, tank]", "why-is-the-lamp-red-2 en []");
        assertThat(first(entries, "-1").answer().html().html()).contains("<strong>Fill it</strong>");
        assertThat(first(entries, "-2").answer().html().html()).contains("https://localhost/content/1/2/en/lamp.html");
        assertThat(content.left()).containsExactly("3: not active");
    }

    @Test
    void aTopicIsAnsweredByItsSolution() throws IOException {
        List<Entry> entries = imported(ForeignKind.DISCOURSE.read(List.of(EXPORTS.resolve("discourse.json"))));
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().answer().prose()).startsWith("The memory ran out. Give it 4 GB:");
        assertThat(entries.getFirst().answer().codeBlocks()).containsExactly("docker run -m 4g app");
        assertThat(entries.getFirst().tags()).containsExactly("build", "docker");
    }

    @Test
    void aQuestionIsAnsweredByWhatWasAccepted() throws IOException {
        ForeignContent content = ForeignKind.STACKOVERFLOW.read(List.of(EXPORTS.resolve("stackoverflow.json")));
        List<Entry> entries = imported(content);
        assertThat(entries).extracting(entry -> entry.question().text())
            .containsExactly("What does \"ORA-00600\" mean?");
        assertThat(entries.getFirst().answer().prose()).startsWith("An internal error. Call support.");
        assertThat(content.left()).containsExactly("102: no answer");
    }

    @Test
    void aQuestionOfApacheAnswerTakesItsAcceptedAnswer() throws IOException {
        List<Path> files = List.of(EXPORTS.resolve("answer-questions.json"), EXPORTS.resolve("answer-answers.json"));
        ForeignContent content = ForeignKind.ANSWER.read(files);
        List<Entry> entries = imported(content);
        assertThat(entries).extracting(entry -> entry.id().value() + " " + entry.tags())
            .containsExactly("why-does-the-runner-say-exit-code-137-10010000000000011 [ci, docker]");
        assertThat(entries.getFirst().answer().prose()).startsWith("The runner ran out of memory.")
            .contains("It stops in the middle of the tests.");
        assertThat(entries.getFirst().answer().codeBlocks()).containsExactly("docker run -m 4g ci");
        assertThat(content.left()).containsExactly("10010000000000012: no answer");
        assertThatThrownBy(() -> ForeignKind.ANSWER.read(List.of(EXPORTS.resolve("discourse.json"))))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesOfAZipTakeTheirPicturesAlong() throws IOException {
        Path zip = zip(Map.of("Team/Paper jam 0123456789abcdef0123456789abcdef.md",
                "# Paper jam\n\nOpen it:\n\n![tray](Paper%20jam/tray.png) and [more](Other.md).\n",
                "Team/Paper jam/tray.png", "PNG", "Space/Ink_98.html",
                "<html><head><title>Space : Why is there no ink?</title></head><body><div id=\"main-content\" class=\"wiki\">"
                        + "<p>Buy <b>some</b>.</p></div></body></html>",
                "Space/index.html", "<html><title>Space</title></html>"));
        ForeignContent content = ForeignKind.PAGES.read(List.of(zip));
        List<Entry> entries = imported(content);
        assertThat(entries).extracting(entry -> entry.id().value())
            .containsExactlyInAnyOrder("paper-jam-0123456789abcdef0123456789abcdef", "why-is-there-no-ink-98");
        assertThat(this.folder.resolve("out/files/Team/Paper-jam/tray.png")).hasContent("PNG");
        assertThat(first(entries, "-98").answer().html().html()).contains("Buy <strong>some</strong>.");
        assertThat(content.left()).anyMatch(line -> line.contains("Other.md"))
            .anyMatch(line -> line.contains("index.html"));
    }

    @Test
    void anExportOfNotionKeepsTagsDayAndPictures() throws IOException {
        Path inner = zipped(EXPORTS.resolve("notion"), "ExportBlock-Part-1.zip");
        Path outer = Files.createDirectories(this.folder.resolve("outer"));
        Files.move(inner, outer.resolve(inner.getFileName()));
        ForeignContent content = ForeignKind.PAGES.read(List.of(zipped(outer, "export.zip")));
        Entry entry = first(imported(content), "-0123456789abcdef0123456789abcdef");
        assertThat(entry.question().text()).isEqualTo("Why does the printer say \"paper jam\"?");
        assertThat(entry.tags()).containsExactly("printing", "hardware");
        assertThat(entry.answer().prose()).startsWith("A sheet is stuck.")
            .contains("Changed on 2024-05-03.")
            .doesNotContain("Owner");
        assertThat(entry.answer().codeBlocks()).containsExactly("E42: paper jam in tray 2");
        assertThat(content.files()).hasSize(1);
        assertThat(content.left()).anyMatch(line -> line.contains(".csv: a table of pages"))
            .anyMatch(line -> line.contains("Ink ffff"));
    }

    @Test
    void anExportOfConfluenceIsReadWithoutItsFrame() throws IOException {
        ForeignContent content = ForeignKind.PAGES
            .read(List.of(zipped(EXPORTS.resolve("confluence"), "confluence.zip")));
        List<Entry> entries = imported(content);
        assertThat(entries).extracting(entry -> entry.id().value()).containsExactly("why-is-there-no-ink-98");
        Entry entry = entries.getFirst();
        assertThat(entry.tags()).containsExactly("ink");
        assertThat(entry.answer().html().html()).contains("<strong>Buy some</strong>", "Never shake the tank.", "<img");
        assertThat(entry.answer().codeBlocks()).containsExactly("ink order --colour cyan && echo ok");
        assertThat(entry.answer().prose()).endsWith("Changed on 2024-05-03.")
            .doesNotContain("Attachments", "Document generated", "Operations");
        assertThat(this.folder.resolve("out/files/OPS/attachments/98/99.png")).hasContent("PNG");
        assertThat(content.left()).containsExactly("OPS/index.html: a list of pages is no answer");
    }

    @Test
    void daysAndVotesComeAlongWhereTheSourceHasThem() throws IOException {
        assertThat(source(ForeignKind.GITHUB, "github-issues.json", "github-comments.json"))
            .containsExactly("From <https://github.com/example/app/issues/12>, changed on 2024-05-03, 4 votes.");
        assertThat(source(ForeignKind.STACKOVERFLOW, "stackoverflow.json")).containsExactly(
                "From <https://stackoverflowteams.com/c/example/questions/101>, changed on 2024-07-02, 2 votes.");
        assertThat(source(ForeignKind.ANSWER, "answer-questions.json", "answer-answers.json"))
            .containsExactly("Changed on 2024-07-02, 2 votes.");
        assertThat(source(ForeignKind.DISCOURSE, "discourse.json")).containsExactly("Changed on 2024-05-04, 1 vote.");
        assertThat(source(ForeignKind.PHPMYFAQ, "phpmyfaq.json")).hasSize(2).containsOnly("Changed on 2024-05-01.");
        assertThat(source(ForeignKind.PHPMYFAQ, "phpmyfaq.xml")).containsExactly("Changed on 2024-05-01.");
        assertThat(source(ForeignKind.CSV, "faq.csv")).containsExactly(
                "From <https://old.example.org/faq/7>, changed on 2023-11-30, 12 votes.", "2023-12-01 修改，0 票。");
    }

    private static List<String> source(ForeignKind kind, String... files) throws IOException {
        ForeignContent content = kind.read(Stream.of(files).map(EXPORTS::resolve).toList());
        return MarkdownFiles.of(content)
            .values()
            .stream()
            .flatMap(bytes -> new String(bytes, StandardCharsets.UTF_8).lines())
            .filter(line -> line.matches("From <.*|Changed on .*|来自.*|\\d{4}-\\d\\d-\\d\\d 修改.*"))
            .toList();
    }

    @Test
    void aLargeGroupIsCutIntoFilesThatCanBeRead() throws IOException {
        StringBuilder table = new StringBuilder("question,answer\n");
        for (int i = 0; i < 450; i++) {
            table.append("Why does widget ").append(i).append(" stop?,It has no oil.\n");
        }
        Path large = Files.writeString(this.folder.resolve("large.csv"), table);
        ForeignContent content = ForeignKind.CSV.read(List.of(large));
        assertThat(MarkdownFiles.of(content)).containsOnlyKeys("imported.en.md", "imported.2.en.md",
                "imported.3.en.md");
        List<Entry> entries = imported(content);
        assertThat(entries).hasSize(450);
        assertThat(entries).extracting(Entry::lang).containsOnly("en");
    }

    @Test
    void twiceGivesTheSameFilesAndNoWorkIsLost() throws IOException {
        String[] command = { "import", "csv", EXPORTS.resolve("faq.csv").toString(), "--to",
                this.folder.resolve("again").toString() };
        assertThat(Commands.run(command)).isZero();
        assertThat(Commands.run(command)).isZero();
        Path file = this.folder.resolve("again/imported.en.md");
        Files.writeString(file, Files.readString(file) + "\nMine.\n");
        assertThat(Commands.run(command)).isEqualTo(1);
        assertThat(file).content().endsWith("Mine.\n");
        assertThat(Commands.run("import", "csv", command[2], "--to", command[4], "--replace")).isZero();
        assertThat(file).content().doesNotContain("Mine.");
    }

    /// "Unicode text" of a spreadsheet, and what `>` of Windows PowerShell writes.
    @Test
    void textsAreReadInTheEncodingsOfWindowsToo() throws IOException {
        String table = Files.readString(EXPORTS.resolve("faq.csv"));
        Path wide = Files.write(this.folder.resolve("wide.csv"),
                ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE));
        assertThat(ForeignKind.CSV.read(List.of(wide)).entries())
            .isEqualTo(ForeignKind.CSV.read(List.of(EXPORTS.resolve("faq.csv"))).entries());
        Path tabs = Files.writeString(this.folder.resolve("tabs.txt"),
                "\uFEFFquestion\tanswer\nWhy is it dark?\tSwitch on the light, please.\n");
        assertThat(ForeignKind.CSV.read(List.of(tabs)).entries()).hasSize(1);
        Path json = Files.writeString(this.folder.resolve("marked.json"), "\uFEFF[]");
        assertThatThrownBy(() -> ForeignKind.GITHUB.read(List.of(json)))
            .hasMessageContaining("marked.json: no question is in there");
    }

    @Test
    void whatIsNoExportIsToldPlainly() throws IOException {
        Path wrong = Files.writeString(this.folder.resolve("wrong.txt"), "a,b\n1,2\n");
        assertThatThrownBy(() -> ForeignKind.CSV.read(List.of(wrong))).hasMessageContaining("question and answer");
        assertThatThrownBy(() -> ForeignKind.GITHUB.read(List.of(wrong))).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> ForeignKind.PAGES.read(List.of(wrong))).hasMessageContaining("no zip file");
        Path empty = Files.writeString(this.folder.resolve("empty.json"), "\n");
        assertThatThrownBy(() -> ForeignKind.DISCOURSE.read(List.of(empty)))
            .hasMessageContaining("empty.json is empty");
        Path old = Files.write(this.folder.resolve("old.csv"), new byte[] { 'q', (byte) 0xe9 });
        assertThatThrownBy(() -> ForeignKind.CSV.read(List.of(old)))
            .hasMessageContaining("old.csv is neither UTF-8 nor UTF-16");
        assertThat(Commands.run("import", "csv", wrong.toString(), "--to", this.folder.toString())).isEqualTo(2);
        assertThat(Commands.run("import", "csv", "none.csv", "--to", this.folder.toString())).isEqualTo(2);
    }

    private List<Entry> imported(ForeignContent content) throws IOException {
        Path out = this.folder.resolve("out");
        assertThat(MarkdownFiles.write(MarkdownFiles.of(content), out, false)).isEmpty();
        List<Entry> entries = new ArrayList<>();
        new ContentLoader(out).load(Map.of(), file -> {
            assertThat(file.problems()).isEmpty();
            entries.addAll(file.entries());
        }, path -> {
        });
        return entries;
    }

    private static Entry first(List<Entry> entries, String end) {
        return entries.stream().filter(entry -> entry.id().value().endsWith(end)).findFirst().orElseThrow();
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path folder = this.folder.resolve("pages");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Path file = folder.resolve(part.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, part.getValue());
        }
        return zipped(folder, "export.zip");
    }

    /// All files below a folder as a zip.
    private Path zipped(Path root, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return Files.write(this.folder.resolve(name), bytes.toByteArray());
    }

}
