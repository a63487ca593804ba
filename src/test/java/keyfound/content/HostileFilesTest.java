package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.content.guard.TextBounds;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// No file stops, slows or hides another.
class HostileFilesTest {

    private static final String GOOD = "## Q: Is this read?\n\n**A**: Yes.\n";

    @TempDir
    private Path folder;

    @Test
    void filesThatAreNoTextAreProblemsAndTheOthersAreRead() throws IOException {
        Files.write(this.folder.resolve("invalid.md"), new byte[] { 'a', (byte) 0xff, 'b' });
        Files.write(this.folder.resolve("nul.md"), new byte[] { 35, 32, 97, 10, 0 });
        Files.write(this.folder.resolve("large.md"), new byte[ContentFile.MAX_BYTES + 1]);
        Files.createSymbolicLink(this.folder.resolve("out.md"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(this.folder.resolve("loop.md"), Path.of("loop.md"));
        Files.createSymbolicLink(this.folder.resolve("round"), this.folder);
        Files.writeString(this.folder.resolve("good.md"), GOOD);
        Map<String, SourceFile> files = load();
        assertThat(codes(files, "invalid.md")).containsExactly("KF102");
        assertThat(codes(files, "nul.md")).containsExactly("KF102");
        assertThat(codes(files, "large.md")).containsExactly("KF108");
        assertThat(codes(files, "out.md")).containsExactly("KF110");
        assertThat(codes(files, "loop.md")).containsExactly("KF110");
        assertThat(codes(files, "round")).containsExactly("KF110");
        assertThat(read(files, "good.md").entries()).hasSize(1);
        assertThat(files.values()).filteredOn(ContentLoader::isUnread).hasSize(6);
    }

    @Test
    void markdownThatBlowsUpTheParserIsGivenUpInTime() throws IOException {
        Files.writeString(this.folder.resolve("a.md"), "# Q: a\n[" + "\\".repeat(42));
        Files.writeString(this.folder.resolve("b.md"), "# Q: a\n" + "> ".repeat(100_000) + "a");
        Files.writeString(this.folder.resolve("c.md"), "# Q: a\n" + "_".repeat(1_000_000) + "x");
        Files.writeString(this.folder.resolve("z.md"), GOOD);
        Map<String, SourceFile> files = assertTimeout(Duration.ofSeconds(30), this::load);
        assertThat(codes(files, "a.md")).containsExactly("KF109");
        assertThat(codes(files, "b.md")).isSubsetOf("KF109");
        assertThat(codes(files, "c.md")).isSubsetOf("KF109");
        assertThat(read(files, "z.md").entries()).hasSize(1);
    }

    /// Each would keep flexmark busy for minutes or hours without reading a character.
    @ParameterizedTest
    @ValueSource(strings = { "1. ", "- 1. ", "~~a~", "\ta\n", "> a\n", "*a**b", "[a](b \"", "<Aaa>\n", "<dt>a?", ": " })
    void oneThingRepeatedFor1MiBIsReadOrGivenUpAndTheNextFileIsRead(String thing) throws IOException {
        Files.writeString(this.folder.resolve("a.md"), "## Q: a?\n\n" + thing.repeat((1 << 20) / thing.length() - 20));
        Files.writeString(this.folder.resolve("z.md"), GOOD);
        Map<String, SourceFile> files = assertTimeout(Duration.ofSeconds(60), this::load);
        assertThat(codes(files, "a.md")).isSubsetOf("KF109", "KF103", "KF131");
        assertThat(read(files, "z.md").entries()).hasSize(1);
    }

    /// Of one file 120 marks were enough to keep a thread busy for ever.
    @ParameterizedTest
    @ValueSource(strings = { "## Why {#", "= a\n= b\n= c ", "??? ", "!!! a ", "## Why {.a" })
    void oneLineOfOneMarkIsReadOrGivenUpAndTheNextFileIsRead(String line) throws IOException {
        String mark = line.substring(line.length() - 1);
        Files.writeString(this.folder.resolve("a.md"), line + mark.repeat(120) + ".\n\na\n");
        Files.writeString(this.folder.resolve("b.md"), line + mark.repeat(900_000) + ".\n\na\n");
        Files.writeString(this.folder.resolve("z.md"), GOOD);
        Map<String, SourceFile> files = assertTimeoutPreemptively(Duration.ofSeconds(20), this::load);
        assertThat(codes(files, "a.md")).isSubsetOf("KF103", "KF111", "KF118");
        assertThat(codes(files, "b.md")).isSubsetOf("KF103", "KF109", "KF111", "KF118");
        assertThat(read(files, "z.md").entries()).hasSize(1);
    }

    /// Twenty thousand headings below one that asks.
    @Test
    void manyHeadingsBelowOneAreRead() throws IOException {
        StringBuilder text = new StringBuilder("# FAQ\n\n## Why does it stop?\n\nBecause.\n\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("### Why ").append(i).append("?\n\na\n\n");
        }
        Files.writeString(this.folder.resolve("a.md"), text);
        assertThat(codes(load(), "a.md")).isEmpty();
    }

    @Test
    void linesThatNoHonestFileHasAreRefusedAtOnce() throws IOException {
        Files.writeString(this.folder.resolve("fence.md"), "## Q: a?\n\n- ```\n" + "  b\n".repeat(100_000));
        Files.writeString(this.folder.resolve("lines.md"), "## Q: a?\n\n" + "b\n".repeat(TextBounds.MOST_LINES));
        Files.writeString(this.folder.resolve("marks.md"),
                "## Q: a?\n\n" + "> 1. ".repeat(TextBounds.MOST_MARKS) + "b\n");
        Files.writeString(this.folder.resolve("many.md"), "## Q: a?\n\n" + "b\n".repeat(TextBounds.MOST_LINES / 2));
        Map<String, SourceFile> files = load();
        for (String path : List.of("fence.md", "lines.md", "marks.md")) {
            assertThat(codes(files, path)).as(path).containsExactly("KF109");
        }
        assertThat(read(files, "many.md").entries()).hasSize(1);
    }

    @Test
    void yamlThatMultipliesOrNamesClassesIsRefused() throws IOException {
        Files.writeString(this.folder.resolve("tag.md"),
                "---\na: !!javax.script.ScriptEngineManager [x]\n---\n" + GOOD);
        Files.writeString(this.folder.resolve("deep.md"), "---\na: " + "[".repeat(30_000) + "\n---\n" + GOOD);
        Map<String, SourceFile> files = load();
        for (String path : List.of("tag.md", "deep.md")) {
            assertThat(codes(files, path)).containsExactly("KF112");
            assertThat(read(files, path).entries()).hasSize(1);
        }
    }

    private Map<String, SourceFile> load() {
        Map<String, SourceFile> files = new HashMap<>();
        new ContentLoader(this.folder).load(Map.of(), file -> files.put(file.path(), file), _ -> {
        });
        return files;
    }

    private static SourceFile read(Map<String, SourceFile> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private static List<String> codes(Map<String, SourceFile> files, String path) {
        return read(files, path).problems().stream().map(Problem::code).toList();
    }

}
