package keyfound.content.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import keyfound.content.ContentFolder;
import keyfound.content.NothingIsLostTest;
import keyfound.content.assembly.EntryParser;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Small files of our own in the many ways of writing that teams have, with the questions
/// that a reader sees in them; among them pages that ask nothing and stay one entry.
class DialectsTest {

    private static final FileStamp STAMP = new FileStamp(0, 0, "");

    private static final Set<String> OF_GENERATORS = Set.of("on", "off", "qanda", "hint", "style", "endhint", "endnote",
            "title", "open", "true", "faq", "question", "alert", "color", "ref", "pageinfo", "include", "html",
            "content", "faqitem", "highlight", "yaml", "endhighlight", "collection", "raw", "endraw", "text", "sh",
            "dropdown", "animate", "fade", "in", "other", "md", "expand", "bat", "figure", "src", "png", "hours",
            "unlisted", "what", "problem", "answer", "题", "现", "象", "一", "二");

    /// Those of markers, and of the heads of tables whose columns need no names.
    private static final Pattern OF_MARKERS = Pattern
        .compile("[qa]\\d|problem|error|code|cause|solution|meaning|what|to|do|no");

    private static final Path FOLDER = Path.of("src/test/resources/ways");

    @Test
    void everyQuestionIsFoundInEveryWayOfWritingAndNothingElseIs() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        int files = 0;
        for (String line : Files.readAllLines(FOLDER.resolve("labels.jsonl"))) {
            Map<String, Object> label = JsonParserFactory.getJsonParser().parseMap(line);
            String path = String.valueOf(label.get("file"));
            List<String> expected = Objects.requireNonNull((List<?>) label.get("titles"))
                .stream()
                .map(title -> key(title.toString()))
                .toList();
            List<String> found = ContentFolder.asked(path, Files.readString(FOLDER.resolve(path)))
                .stream()
                .map(DialectsTest::key)
                .toList();
            files++;
            if (!found.equals(expected)) {
                wrong.put(path, found + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(files).isGreaterThan(250);
    }

    /// Words of the text, not those that a site generator would take for its own.
    @Test
    void noWordIsLostInAnyWayOfWriting() throws IOException {
        Map<String, List<String>> lost = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("labels.jsonl"))) {
            String path = String.valueOf(JsonParserFactory.getJsonParser().parseMap(line).get("file"));
            List<String> missing = new ArrayList<>(
                    NothingIsLostTest.missing(path, Files.readString(FOLDER.resolve(path))));
            missing.removeIf(word -> OF_GENERATORS.contains(word) || OF_MARKERS.matcher(word).matches());
            if (!missing.isEmpty()) {
                lost.put(path, missing);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void whatIsMeantForASiteGeneratorIsNoMistake() throws IOException {
        for (String path : List.of("docusaurus.md", "hugo.md", "jekyll.md", "hexo.md", "toml.md", "mintlify.md")) {
            assertThat(parse(path).problems()).as(path).extracting(Problem::toString).isEmpty();
        }
        assertThat(parse("toml.md").collection().orElseThrow().tags()).containsExactly("list", "view");
        assertThat(parse("toml.md").collection().orElseThrow().title()).isEqualTo("List FAQ");
    }

    @Test
    void theTagsOfASiteGeneratorAreNotShown() throws IOException {
        for (String path : List.of("docusaurus.md", "hugo.md", "jekyll.md", "hexo.md", "mintlify.md", "hugo-details.md",
                "myst-dropdown.md", "vuepress-details.md", "mkdocs-question.md", "asciidoc-leftovers.md",
                "html-dl.md")) {
            assertThat(ContentFolder.answers(parse(path))).as(path)
                .allSatisfy(answer -> assertThat(answer).isNotBlank()
                    .doesNotContain(":::", "{{<", "{%", "{:", "???", "[[", "<Tab", "<dd", "animate"));
        }
    }

    private static SourceFile parse(String path) throws IOException {
        return new EntryParser().parse(path, Files.readString(FOLDER.resolve(path)), STAMP);
    }

    private static String key(String question) {
        return question.replace("`", "");
    }

}
