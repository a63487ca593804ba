package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.SharedCorpora;
import keyfound.content.assembly.EntryParser;
import keyfound.content.guard.ProblemCode;
import keyfound.content.html.HtmlPolicy;
import keyfound.content.markdown.Markdown;
import keyfound.content.metadata.FrontMatter;
import keyfound.content.nodes.Nodes;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Every word of a FAQ file is in its introduction, its sections, its questions or its
/// answers.
public class NothingIsLostTest {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+|\\p{IsHan}");

    /// Ids of headings, scripts, imports and groups of code are not text.
    private static final Pattern UNSEEN = Pattern.compile(
            "\\{#[^}]*}|(?s:<script\\b.*?</script>)|(?m:^import .*$)|</?DetailedExplanation[^>]*>|(?m:^:{3,} *code-group)");

    /// Nor are markers, numbers and the names of containers.
    private static final Pattern NO_TEXT = Pattern
        .compile("q|a|问|答|追|toc|\\d{1,2}|tip|info|note|warning|danger|details");

    @Test
    void theWordsOfEveryFileAreServed() throws IOException {
        Path folder = SharedCorpora.path("faq-raw");
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        Map<String, List<String>> lost = new HashMap<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString();
            List<String> missing = missing(path, Files.readString(file));
            if (!missing.isEmpty()) {
                lost.put(path, missing);
            }
        }
        assertThat(lost).isEmpty();
    }

    /// Text that is shown and in no entry is found by no search.
    @Test
    void noTextIsOutsideOfTheEntries() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path folder : List.of(Path.of("content"), Path.of("src/test/resources/ways"),
                SharedCorpora.path("faq-raw"), SharedCorpora.path("../field/content"))) {
            if (Files.isDirectory(folder)) {
                new ContentLoader(folder).load(Map.of(),
                        file -> file.problems()
                            .stream()
                            .filter(ProblemCode.LOST_TEXT::isOf)
                            .map(Problem::toString)
                            .forEach(lost::add),
                        _ -> {
                        });
            }
        }
        assertThat(lost).isEmpty();
    }

    public static List<String> missing(String path, String text) {
        String body = UNSEEN.matcher(FrontMatter.cut(text.replace("\r\n", "\n")).body()).replaceAll("");
        Map<String, Integer> served = new HashMap<>();
        words(served(new EntryParser().parse(path, text.replace("\r\n", "\n"), new FileStamp(0, 0, ""))))
            .forEach(word -> served.merge(word, 1, Integer::sum));
        List<String> missing = new ArrayList<>();
        words(text(Markdown.html(Markdown.parse(body), Nodes.children(Markdown.parse(body))))).forEach(word -> {
            if (served.merge(word, -1, Integer::sum) < 0 && !NO_TEXT.matcher(word).matches()) {
                missing.add(word);
            }
        });
        return missing;
    }

    private static String served(SourceFile file) {
        StringBuilder served = new StringBuilder();
        file.collection().ifPresent(collection -> {
            served.append(text(collection.title() + " " + collection.introduction().html())).append(' ');
            collection.sections()
                .forEach(section -> served.append(section.title() + " " + text(section.text().html())).append(' '));
        });
        file.entries()
            .forEach(entry -> served.append(entry.question().text() + " " + text(entry.answer().html().html()))
                .append(' '));
        return served.toString();
    }

    /// The words of two cells of a table are two.
    private static String text(String html) {
        return HtmlPolicy.text(html.replace("</t", " </t"));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }

}
