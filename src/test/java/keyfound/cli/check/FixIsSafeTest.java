package keyfound.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.SharedCorpora;
import keyfound.content.ContentLoader;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.publication.ids.AddressPreview;

import static org.assertj.core.api.Assertions.assertThat;

/// `check --fix` over whole folders as they were found: afterwards every entry has the
/// address, the question and the answer that it had before, and there is nothing left to
/// mend.
class FixIsSafeTest {

    @TempDir
    private Path root;

    @Test
    void faqFilesAsTheyWereFound() throws IOException {
        isSafe(SharedCorpora.path("faq-raw"), text -> text);
    }

    @Test
    void faqFilesWithTheLineEndsAndTheMarkOfWindows() throws IOException {
        isSafe(SharedCorpora.path("faq-raw"), text -> "\uFEFF" + text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    @Test
    void faqFilesWithoutTheLastLineEnd() throws IOException {
        isSafe(SharedCorpora.path("faq-raw"), String::stripTrailing);
    }

    @Test
    void faqFilesWithTabs() throws IOException {
        isSafe(SharedCorpora.path("faq-raw"),
                text -> text.replaceAll("(?m)^(#+) ", "$1\t")
                    .replaceAll("(?m)^(#.*\\S)$", "$1\t")
                    .replace("    ", "\t"));
    }

    @Test
    void faqFilesThatLackTheBlanksOfTheirHeadings() throws IOException {
        isSafe(SharedCorpora.path("faq-raw"), text -> text.replaceAll("(?m)^(##+) (?=\\p{L})", "$1"));
    }

    @Test
    void everyWayOfWriting() throws IOException {
        isSafe(Path.of("src/test/resources/ways"), text -> text);
    }

    private void isSafe(Path from, UnaryOperator<String> written) throws IOException {
        copy(from, written);
        Map<String, List<String>> before = served();
        String told = fix();
        Map<String, List<String>> after = served();
        assertThat(after).as(told).isEqualTo(before);
        Map<String, String> once = texts();
        assertThat(fix()).as("the second time").startsWith("0 ids written").contains(" 0 other things mended");
        assertThat(texts()).isEqualTo(once);
    }

    private void copy(Path from, UnaryOperator<String> written) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Path copy = this.root.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.writeString(copy, written.apply(Files.readString(file)));
            }
        }
    }

    private String fix() throws IOException {
        StringWriter told = new StringWriter();
        new Fix(this.root).write(new PrintWriter(told));
        return told.toString();
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(this.root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /// By path, what is served of each entry; a mended link may lead elsewhere.
    private Map<String, List<String>> served() {
        Map<String, SourceFile> read = new LinkedHashMap<>();
        new ContentLoader(this.root).load(Map.of(), file -> read.put(file.path(), file), _ -> {
        });
        TreeMap<String, SourceOutline> outlines = new TreeMap<>();
        read.forEach((path, file) -> outlines.put(path, file.outline()));
        Map<String, List<EntryId>> ids = AddressPreview.of(outlines);
        Map<String, List<String>> served = new TreeMap<>();
        read.forEach((path, file) -> {
            List<String> entries = new ArrayList<>();
            for (Entry entry : file.entries()) {
                List<EntryId> chosen = ids.get(path);
                EntryId id = (chosen == null) ? entry.id() : chosen.get(entry.order());
                entries.add(id + " " + entry.question().text() + "\n"
                        + entry.answer().html().html().replaceAll(" (?:href|src)=\"[^\"]*\"", ""));
            }
            served.put(path, entries);
        });
        return served;
    }

}
