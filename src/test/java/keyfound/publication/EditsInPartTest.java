package keyfound.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.content.Attachments;
import keyfound.content.check.CrossChecks;
import keyfound.entry.EntryOutline;
import keyfound.entry.Problem;
import keyfound.entry.SourceOutline;
import keyfound.twin.TwinFinder;
import keyfound.twin.Twins;

import static org.assertj.core.api.Assertions.assertThat;

/// An edit is worked out in part: what did not change is taken from before. After any row
/// of edits that is the same as if all were worked out anew, the same as after a restart,
/// and but for who kept which id the same as in a house that sees the files for the first
/// time.
class EditsInPartTest extends InHouse {

    private static final int COMMITS = 12;

    private static final List<String> PATHS = List.of("faq.en.md", "faq.zh.md", "en/guide.md", "zh/guide.md",
            "storage.md", "存储.md", "network.md", "网络.md", "mixed.md", "FAQ_CN.md");

    private static final List<String> QUESTIONS = List.of("Why is it slow?", "why is it SLOW", "What is `EACCES`?",
            "Where is `config.toml`?", "为什么慢？", "`EACCES` 是什么？", "`config.toml` 在哪里？", "Is it safe?");

    @TempDir
    private Path others;

    private int opened;

    @BeforeEach
    void begin() {
        this.house.restart(true);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void whatAnEditLeavesIsWhatAWholeLoadWouldGive(long seed) throws IOException {
        Random chance = new Random(seed);
        for (int commit = 0; commit < COMMITS; commit++) {
            for (int edits = (commit == 0) ? PATHS.size() : 1 + chance.nextInt(2); edits > 0; edits--) {
                edit(PATHS.get((commit == 0) ? edits - 1 : chance.nextInt(PATHS.size())), chance);
            }
            this.house.publisher().publish();
            String when = "seed " + seed + ", commit " + commit;
            State now = state();
            assertThat(now).as(when).isEqualTo(workedOutAnew());
            assertThat(seen()).as(when).isEqualTo(seenForTheFirstTime());
            assertThat(now.toString()).contains("KF");
            if (commit % 5 == 4) {
                this.house.restart(true);
                this.house.publisher().publish();
                assertThat(state()).as("%s, after a restart", when).isEqualTo(now);
            }
        }
    }

    /// @param twins of each entry, by file and place
    private record State(SortedMap<String, SourceOutline> files, List<List<EntryOutline>> twins, List<?> problems,
            List<?> collections, Object tags) {

        static State of(Catalog catalog) {
            List<List<EntryOutline>> twins = catalog.files()
                .values()
                .stream()
                .flatMap(file -> file.entries().stream())
                .map(entry -> catalog.twins(entry.id()))
                .toList();
            return new State(catalog.files(), twins, catalog.problems(), catalog.collections(), catalog.tags());
        }

    }

    /// What a state shows, whoever had an id first: twins and anchors follow ids.
    ///
    /// @param entries by place: question, language, section, tags, order, whether its id
    /// is pinned
    /// @param problems but those of ids, anchors and twins
    private record Seen(SortedMap<String, String> entries, List<String> problems) {

        private static final Set<String> OF_IDS = Set.of("KF106", "KF114", "KF122", "KF133");

        static Seen of(Catalog catalog) {
            SortedMap<String, String> entries = new TreeMap<>();
            catalog.entries()
                .forEach(entry -> entries.put(entry.source().toString(), entry.question() + " " + entry.lang()
                        + entry.section() + entry.tags() + entry.order() + entry.pinned()));
            return new Seen(entries,
                    catalog.problems()
                        .stream()
                        .filter(problem -> !OF_IDS.contains(problem.code()))
                        .map(Problem::toString)
                        .toList());
        }

    }

    private Seen seen() {
        return this.house.publisher().read(publication -> Seen.of(publication.catalog()));
    }

    private Seen seenForTheFirstTime() throws IOException {
        Path folder = Files.createDirectories(this.others.resolve(Integer.toString(this.opened++)));
        try (House other = new House(folder, this.house.content())) {
            other.publisher().publish();
            return other.publisher().read(publication -> Seen.of(publication.catalog()));
        }
    }

    private State state() {
        return this.house.publisher().read(publication -> State.of(publication.catalog()));
    }

    private State workedOutAnew() {
        SortedMap<String, SourceOutline> files = this.house.publisher()
            .read(publication -> publication.catalog().files());
        Twins twins = TwinFinder.once(files.values());
        return State.of(new Catalog(files, twins,
                CrossChecks.problems(files.values(), new Attachments(this.house.content()), twins)));
    }

    private void edit(String path, Random chance) throws IOException {
        if (chance.nextInt(8) == 0 && Files.exists(this.house.content().resolve(path))) {
            this.house.delete(path);
            return;
        }
        StringBuilder text = new StringBuilder("# FAQ\n\n");
        for (int count = 1 + chance.nextInt(6); count > 0; count--) {
            int knowledge = chance.nextInt(12);
            text.append("## Q: ").append(QUESTIONS.get(chance.nextInt(QUESTIONS.size())));
            text.append(switch (chance.nextInt(6)) {
                case 0 -> " {#fact-" + knowledge + "}";
                case 1 -> " {#fact-" + knowledge + "-zh}\n<!-- tags: [a, b] -->";
                case 2 -> "\n<!-- twin: fact-" + chance.nextInt(12) + " -->";
                default -> "";
            });
            text.append("\n\n")
                .append(chance.nextBoolean() ? "Run this" : "请运行")
                .append(" `run --fact-%1$d /etc/fact%1$d/part%1$d.conf` `Error%1$dCode`: [see](%2$s#fact-%3$d) "
                    .formatted(knowledge, "/" + PATHS.get(chance.nextInt(PATHS.size())), chance.nextInt(12)))
                .append("and ![this](picture.png).\n\n");
        }
        this.house.write(path, text.toString());
    }

}
