package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// Small files of our own in the many ways of writing that teams have, with the questions that a reader sees in them; among
/// them pages that ask nothing and stay one entry.
class DialectsTest {

    private static final FileStamp STAMP = new FileStamp(0, 0, "");

    private static final Path FOLDER = Path.of("src/test/resources/ways");

    @Test
    void everyQuestionIsFoundInEveryWayOfWritingAndNothingElseIs() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, List<String>> found = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("labels.jsonl"))) {
            Map<String, Object> label = JsonParserFactory.getJsonParser().parseMap(line);
            String path = String.valueOf(label.get("file"));
            expected.put(path,
                    Objects.requireNonNull((List<?>) label.get("titles"))
                        .stream()
                        .map(title -> key(title.toString()))
                        .toList());
            found.put(path, ContentFolder.questions(parse(path)).stream().map(DialectsTest::key).toList());
        }
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(85);
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
