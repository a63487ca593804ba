package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import keyfound.SharedCorpora;
import keyfound.entry.Entry;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// The file the product was asked for, as it lies beside the repository.
class SeedTest {

    private static final Pattern URL = Pattern.compile("]\\((https?://[^)\\s]+)\\)");

    @Test
    void theSeedFileHasThreeEntriesWithTheirQuestions() {
        assertThat(seed("QA.md").entries()).extracting(entry -> entry.question().text())
            .containsExactly("load state: key not found 是什么异常？是密钥配置问题么？", "编译出的 venus-worker 可执行文件特别大，是什么原因？",
                    "Once instance has previously been poisoned 是什么错误？如何处理？");
    }

    @Test
    void theLaterVersionsHaveEightEntriesAndTheLastAsksByAFencedPanic() {
        for (String name : List.of("QA.zh.full.md", "QA.en.md")) {
            List<Entry> entries = seed(name).entries();
            assertThat(entries).hasSize(8);
            assertThat(entries.getLast().question().text()).contains("assertion failed: `(left == right)`");
            assertThat(entries.getLast().question().html().html()).contains("<pre><code>");
            assertThat(entries.getLast().answer().prose()).contains("cgroup.cpuset");
        }
    }

    @Test
    void everyLinkAndCodeBlockOfTheSeedIsServed() throws IOException {
        for (String name : List.of("QA.md", "QA.zh.full.md", "QA.en.md")) {
            String text = Files.readString(SharedCorpora.path("seed").resolve(name));
            SourceFile file = seed(name);
            String html = file.entries()
                .stream()
                .map(entry -> entry.question().html().html() + entry.answer().html().html())
                .collect(Collectors.joining("\n"))
                .replace("&#61;", "=")
                .replace("&amp;", "&");
            assertThat(file.problems()).as(name)
                .allSatisfy(problem -> assertThat(problem.toString()).contains("KF125", "app.slack.com"));
            List<String> urls = URL.matcher(text).results().map(match -> match.group(1)).toList();
            assertThat(urls).as(name).isNotEmpty().allSatisfy(url -> assertThat(html).contains("href=\"" + url + "\""));
            long fences = text.lines().filter(line -> line.strip().startsWith("```")).count() / 2;
            assertThat(Pattern.compile("<pre").matcher(html).results().count()).as(name).isEqualTo(fences);
            assertThat(fences).as(name).isPositive();
        }
    }

    private static SourceFile seed(String name) {
        List<SourceFile> files = new ArrayList<>();
        new ContentLoader(SharedCorpora.path("seed")).load(Map.of(), files::add, _ -> {
        });
        return files.stream().filter(file -> file.path().equals(name)).findFirst().orElseThrow();
    }

}
