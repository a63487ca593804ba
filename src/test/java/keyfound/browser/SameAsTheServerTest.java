package keyfound.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import keyfound.SharedCorpora;
import keyfound.cli.local.ScratchIndex;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.search.Facets;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Told;
import keyfound.stemming.KStem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The engine in pieces and the server's engine, over the shipped content: the same hits
/// in the same order, with the same verdicts, lines and differences.
class SameAsTheServerTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance");

    private static ScratchIndex server;

    private static Map<String, String> pieces;

    @BeforeAll
    static void open() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        server = ScratchIndex.of(Path.of("content"), "lucene", files::add);
        pieces = pieces(files);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    private static Map<String, String> pieces(List<SourceFile> files) {
        ShardWriter writer = new ShardWriter(KStem.stemmer(),
                files.stream()
                    .flatMap(file -> file.collection().stream())
                    .collect(Collectors.toMap(each -> each.id().value(), each -> each.title(), (one, _) -> one)));
        for (SourceFile file : files) {
            file.entries().forEach(entry -> writer.add(entry, file.outline()));
        }
        return writer.pieces();
    }

    /// Every tenth reader begins without a piece of the index; the others have what the
    /// readers before them loaded.
    @Test
    void everyJudgedTextFindsTheSame() throws IOException {
        List<String> different = new ArrayList<>();
        Shards shards = new Shards();
        int readers = 0;
        for (String set : List.of("common.jsonl", "queries.jsonl")) {
            for (String line : Files.readAllLines(FOLDER.resolve(set))) {
                String text = JsonMapper.shared().readTree(line).path("query").asString();
                SearchQuery query = SearchQuery.of(text).with(Facets.Wanted.YES);
                String expected = Told.of(server.index().search(query));
                shards = (readers++ % 10 == 0) ? new Shards() : shards;
                if (!Told.of(searched(query, shards)).equals(expected)) {
                    different.add(text);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /// The sets beside the repository take minutes, so `-Dfigures` asks for them.
    @ParameterizedTest
    @ValueSource(strings = { "faq-en-dev", "faq-zh-dev", "rustc", "verdict-dev", "stackfaq", "covidfaq" })
    @EnabledIfSystemProperty(named = "figures", matches = ".*")
    void everyTextOfASharedSetFindsTheSame(String set) throws IOException {
        List<String> texts = Files.readAllLines(SharedCorpora.path(set).resolve("queries.jsonl"))
            .stream()
            .map(line -> JsonMapper.shared().readTree(line).path("query").asString())
            .toList();
        assertThat(different(SharedCorpora.path(set).resolve("docs"), texts)).isEmpty();
    }

    @Test
    void twinsThatOnlyTheirCodeTellsStandSideBySide(@TempDir Path folder) throws IOException {
        String code = """


                ```
                systemctl restart zorbd --now
                zorbctl drain --all --timeout 30s
                zorbctl list --format json --limit 500
                journalctl --unit zorbd --since yesterday
                zorbctl scale --count 8 --region north
                ```
                """;
        Files.writeString(folder.resolve("queues.md"),
                "## Q: Why does the zorb queue never drain?\n\nRestart the daemon, then drain it:" + code
                        + "\n## Q: Why is the zorb queue slow?\n\nIts queue has one worker only. Give it more.\n");
        Files.writeString(folder.resolve("beibei.md"), "## Q: 为什么队列一直排不空？\n\n重启守护进程，然后清空：" + code);
        String text = "ERROR zorbctl: why does the zorb queue never drain after a restart of its worker";
        assertThat(different(folder, List.of(text))).isEmpty();
        try (ScratchIndex both = ScratchIndex.of(folder, "lucene")) {
            assertThat(both.index().search(SearchQuery.of(text)).hits()).extracting(hit -> hit.entry().lang())
                .containsExactly("en", "zh", "en");
        }
    }

    /// Texts for which the two engines over a folder say something else.
    private static List<String> different(Path content, List<String> texts) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (ScratchIndex expected = ScratchIndex.of(content, "lucene", files::add)) {
            Shards shards = new Shards();
            pieces(files).forEach(shards::put);
            ShardedIndex index = new ShardedIndex(shards, KStem.stemmer(), StemPieces.WHOLE);
            return texts.stream()
                .map(text -> SearchQuery.of(text).with(Facets.Wanted.YES))
                .filter(query -> !Told.of(index.search(query)).equals(Told.of(expected.index().search(query))))
                .map(SearchQuery::text)
                .toList();
        }
    }

    @Test
    void filtersAndLaterPagesFindTheSame() {
        for (SearchQuery asked : List.of(
                new SearchQuery("connection refused", Optional.of("zh"), Set.of(), Optional.empty(), 1, 20),
                new SearchQuery("permission denied", Optional.empty(), Set.of(), Optional.empty(), 3, 20),
                new SearchQuery("too many open files", Optional.empty(), Set.of(),
                        Optional.of(new CollectionId("venus-cluster-en")), 1, 20),
                new SearchQuery("connection refused", Optional.of("en"), Set.of("docker"), Optional.empty(), 1, 20))) {
            SearchQuery query = asked.with(Facets.Wanted.YES);
            assertThat(Told.of(searched(query, new Shards()))).isEqualTo(Told.of(server.index().search(query)));
        }
    }

    @Test
    void theScoresAreTheSameAsFarAsASingleNumberGoes() {
        SearchQuery query = SearchQuery.of("why does the process run out of file handles");
        List<Hit> expected = server.index().search(query).hits();
        List<Hit> found = searched(query, new Shards()).hits();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-4));
        }
    }

    @Test
    void aFoundEntryIsReadWithItsAnswer() {
        Shards shards = new Shards();
        pieces.forEach(shards::put);
        ShardedIndex index = new ShardedIndex(shards, KStem.stemmer(), StemPieces.WHOLE);
        EntryId id = index.search(SearchQuery.of("Too many open files (os error 24)")).hits().getFirst().entry().id();
        assertThat(index.entry(id).orElseThrow().answer().html())
            .isEqualTo(server.index().entry(id).orElseThrow().answer().html());
        assertThat(index.suggest("too many op", 5)).isNotEmpty()
            .allSatisfy(each -> assertThat(each.text().highlights()).isNotEmpty());
    }

    @Test
    void theSameFilesGiveTheSamePieces() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        ScratchIndex.of(Path.of("content"), "lucene", files::add).close();
        assertThat(pieces(files)).isEqualTo(pieces);
    }

    /// Loads what is missing until the index answers.
    private static SearchResult searched(SearchQuery query, Shards shards) {
        ShardedIndex index = new ShardedIndex(shards, KStem.stemmer(), StemPieces.WHOLE);
        Set<String> loaded = new HashSet<>();
        while (true) {
            try {
                return index.search(query);
            }
            catch (MissingShardsException missing) {
                assertThat(loaded).doesNotContainAnyElementsOf(missing.names());
                missing.names().forEach(name -> shards.put(name, Objects.requireNonNull(pieces.get(name))));
                loaded.addAll(missing.names());
            }
        }
    }

}
