package keyfound.twin;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.SharedCorpora;
import keyfound.content.Attachments;
import keyfound.content.InContentFolder;
import keyfound.content.check.CrossChecks;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;

import static org.assertj.core.api.Assertions.assertThat;

/// The same entry in two languages is found, whatever its writers did to say so.
class TwinsTest extends InContentFolder {

    @ParameterizedTest
    @CsvSource({ "faq.en.md,faq.zh.md", "en/faq.md,zh/faq.md", "faq.md,faq.zh-CN.md", "docs/faq.md,docs/zh/faq.md",
            "FAQ_EN.md,FAQ_CN.md", "a/en.md,a/zh.md", "README.md,README_CN.md", "i18n/en/x/faq.md,i18n/zh-CN/x/faq.md",
            "English/faq.md,Chinese/faq.md", "docs/README.md,docs/index.zh.md" })
    void filesWhosePathsDifferInTheLanguagePairByPlace(String english, String chinese) throws IOException {
        this.folder.write(english, "# FAQ\n\n## Q: Why is it slow?\n\nIt rains.\n\n## Q: Is it safe?\n\nIt is.\n");
        this.folder.write(chinese, "# 常见问题\n\n## 问：为什么慢？\n\n下雨。\n\n## 问：安全吗？\n\n安全。\n");
        assertThat(pairs()).containsExactly("Why is it slow? = 为什么慢？", "Is it safe? = 安全吗？");
        assertThat(twins().missing()).isEmpty();
    }

    @Test
    void theWriterMayNameTheTwinAnywhere() throws IOException {
        this.folder.write("mixed.md", """
                ## Q: Why? {#why}
                Because.

                ## 问：怎么办？
                <!-- twin: why -->
                等。

                ## 问：另一个？
                <!-- twin: nobody -->
                是。
                """);
        assertThat(pairs()).containsExactly("Why? = 怎么办？");
        assertThat(problems())
            .containsExactly("mixed.md:8 KF114 value of 'twin' is ignored: there is no entry 'nobody'");
    }

    @Test
    void idsThatDifferInTheLanguagePair() throws IOException {
        this.folder.write("one.md", "## Q: Why? {#why}\n\nBecause.\n\n## Q: How? {#how.en}\n\nSo.\n");
        this.folder.write("two.md", "## Q: 如何？ {#how.zh}\n\n这样。\n\n## Q: 为什么？ {#why_zh}\n\n因为。\n");
        assertThat(pairs()).containsExactly("Why? = 为什么？", "How? = 如何？");
    }

    @Test
    void filesOfAnyNamePairByTheCodeAndTheLinksThatTheyShare() throws IOException {
        this.folder.write("storage.md", """
                ## Q: Too many files?
                Run `ulimit -n 65536` and look into `/etc/security/limits.conf`.

                ## Q: A poisoned lock?
                Look at [the guide](https://example.org/poison) and at `PoisonError`.
                """);
        this.folder.write("存储.md", """
                ## Q: 锁中毒了？
                看 `PoisonError` 和[指南](https://example.org/poison)。

                ## Q: 文件太多？
                运行 `ulimit -n 65536`，看 `/etc/security/limits.conf`。
                """);
        this.folder.write("other.md", "## Q: Another thing?\nRun `git status --short`.\n");
        assertThat(pairs()).containsExactly("Too many files? = 文件太多？", "A poisoned lock? = 锁中毒了？");
    }

    @Test
    void anEntryThatTheTwinFileLacksIsReportedAndPairsWithNothing() throws IOException {
        this.folder.write("faq.en.md", """
                ## Q: Where is `config.toml`?
                In `/etc/app/config.toml`.

                ## Q: What does `EACCES` mean on port 80?
                Run `setcap cap_net_bind_service=+ep /usr/bin/app` first.

                ## Q: How to stop it?
                With `systemctl stop app.service`.
                """);
        this.folder.write("faq.zh.md", """
                ## 问：`config.toml` 在哪里？
                在 `/etc/app/config.toml`。

                ## 问：如何停止？
                用 `systemctl stop app.service`。
                """);
        assertThat(pairs()).containsExactly("Where is config.toml? = config.toml 在哪里？", "How to stop it? = 如何停止？");
        assertThat(problems())
            .containsExactly("faq.en.md:4 KF133 entry 'what-does-eacces-mean-on-port-80' has no twin in 'faq.zh.md'");
    }

    @Test
    void aFileWithoutATwinLacksNone() throws IOException {
        this.folder.write("a.en.md", "## Q: Why?\n\nBecause.\n");
        this.folder.write("b.zh.md", "## Q: 如何？\n\n这样。\n");
        assertThat(pairs()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void threeLanguagesAreThreePairs() throws IOException {
        for (String lang : List.of("en", "zh", "de")) {
            this.folder.write(lang + "/faq.md", "## Q: GPU 1?\n\n`x`\n\n## Q: GPU 2?\n\n`y`\n");
        }
        SourceOutline german = outlines().getFirst();
        assertThat(twins().of(german.entries().getFirst().id())).extracting(EntryOutline::lang)
            .containsExactly("en", "zh");
        assertThat(pairs()).hasSize(6).contains("GPU 2? = GPU 2?").doesNotContain("GPU 1? = GPU 2?");
    }

    @Test
    void theEightEntriesOfTheSeedPairWithoutIds() throws IOException {
        for (String name : List.of("QA.md", "QA.zh.full.md", "QA.en.md")) {
            this.folder.write(name, Files.readString(SharedCorpora.path("seed").resolve(name)));
        }
        assertThat(seedPairs()).isEqualTo(IntStream.range(0, 8).boxed().toList());
        Files.move(this.root.resolve("QA.zh.full.md"), this.root.resolve("one.md"));
        Files.move(this.root.resolve("QA.en.md"), this.root.resolve("two.md"));
        Files.delete(this.root.resolve("QA.md"));
        assertThat(seedPairs()).as("whatever their names").isEqualTo(IntStream.range(0, 8).boxed().toList());
        assertThat(twins().missing()).isEmpty();
    }

    @Test
    void tenThousandPairsAreFoundInNoTime() throws IOException {
        for (int file = 0; file < 20; file++) {
            for (String lang : List.of("en", "zh")) {
                int first = file * 500;
                String text = IntStream.range(first, first + 500)
                    .mapToObj(i -> "## Q: " + lang + " " + i + "?\n\n`run --job " + i * 7919 + "` and `a --b`\n\n")
                    .collect(Collectors.joining());
                this.folder.write(lang + "/faq-" + file + ".md", text);
            }
        }
        List<SourceOutline> files = this.folder.read().values().stream().map(SourceFile::outline).toList();
        // of work: a machine that is busy with something else takes longer
        ThreadMXBean work = ManagementFactory.getThreadMXBean();
        long begin = work.getCurrentThreadCpuTime();
        Twins twins = TwinFinder.once(files);
        assertThat(work.getCurrentThreadCpuTime() - begin).isLessThan(2_000_000_000L);
        assertThat(files.getFirst().entries()).hasSize(500)
            .allSatisfy(entry -> assertThat(twins.of(entry.id())).hasSize(1));
    }

    /// The place of the English twin of each Chinese entry.
    private List<Integer> seedPairs() {
        Twins twins = twins();
        SourceOutline chinese = outlines().stream()
            .filter(file -> file.entries().size() == 8 && file.entries().getFirst().lang().equals("zh"))
            .findFirst()
            .orElseThrow();
        return chinese.entries()
            .stream()
            .flatMap(entry -> twins.of(entry.id()).stream())
            .map(EntryOutline::order)
            .toList();
    }

    private List<SourceOutline> outlines() {
        List<SourceOutline> files = new ArrayList<>();
        for (SourceFile file : this.folder.read().values()) {
            SourceFile unique = new SourceFile(file.path(), file.stamp(), file.collection(),
                    file.entries()
                        .stream()
                        .map(entry -> entry.named(id(file, entry.id(), files), entry.collection()))
                        .toList(),
                    file.problems(), file.links(), file.anchors());
            files.add(unique.outline());
        }
        return files;
    }

    /// As the publication does it: nobody shares an id.
    private static EntryId id(SourceFile file, EntryId id, List<SourceOutline> files) {
        boolean taken = files.stream()
            .flatMap(other -> other.entries().stream())
            .anyMatch(entry -> entry.id().equals(id));
        return taken ? new EntryId(id + "." + file.path().hashCode()) : id;
    }

    private Twins twins() {
        return TwinFinder.once(outlines());
    }

    private List<String> pairs() {
        Twins twins = twins();
        return outlines().stream()
            .flatMap(file -> file.entries().stream())
            .flatMap(entry -> twins.of(entry.id())
                .stream()
                .filter(twin -> entry.lang().compareTo(twin.lang()) < 0)
                .map(twin -> entry.question() + " = " + twin.question()))
            .toList();
    }

    private List<String> problems() {
        return CrossChecks.problems(outlines(), new Attachments(this.root), twins())
            .stream()
            .map(problem -> problem.location() + " " + problem.code() + " " + problem.message())
            .toList();
    }

}
