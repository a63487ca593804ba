package keyfound.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
import keyfound.search.IndexUpdate;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.Suggestion;
import keyfound.search.Told;
import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The distributed engine and the embedded one, over the shipped content in three shards:
/// the same hits in the same order, with the same verdicts, lines and differences.
class SameAsLuceneTest {

    private static final Path FOLDER = Path.of("src/test/resources/keyfound/relevance");

    private static Both shipped;

    @BeforeAll
    static void open() throws IOException {
        shipped = Both.of(Path.of("content"), 3);
    }

    @AfterAll
    static void close() throws IOException {
        shipped.close();
    }

    @Test
    void everyJudgedTextFindsTheSame() throws IOException {
        assertThat(shipped.different(texts(FOLDER.resolve("queries.jsonl")))).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "figures", matches = ".*")
    void everyCommonTextFindsTheSame() throws IOException {
        assertThat(shipped.different(texts(FOLDER.resolve("common.jsonl")))).isEmpty();
    }

    /// The sets beside the repository take minutes, so `-Dfigures` asks for them.
    @ParameterizedTest
    @ValueSource(strings = { "faq-en-dev", "faq-zh-dev", "rustc", "verdict-dev", "stackfaq", "covidfaq" })
    @EnabledIfSystemProperty(named = "figures", matches = ".*")
    void everyTextOfASharedSetFindsTheSame(String set) throws IOException {
        Path folder = SharedCorpora.path(set);
        try (Both both = Both.of(folder.resolve("docs"), 1)) {
            assertThat(both.different(texts(folder.resolve("queries.jsonl")))).isEmpty();
        }
    }

    @Test
    void filtersAndLaterPagesFindTheSame() {
        assertSame(new SearchQuery("connection refused", Optional.of("zh"), Set.of(), Optional.empty(), 1, 20));
        assertSame(new SearchQuery("permission denied", Optional.empty(), Set.of(), Optional.empty(), 3, 20));
        assertSame(new SearchQuery("too many open files", Optional.empty(), Set.of(),
                Optional.of(new CollectionId("venus-cluster-en")), 1, 20));
        assertSame(new SearchQuery("connection refused", Optional.of("en"), Set.of("docker"), Optional.empty(), 1, 20));
    }

    @Test
    void aPageFarBehindIsTheSameForWhoSeesAllOrSome() throws IOException {
        Set<CollectionId> some = Set.of(new CollectionId("venus-cluster-en"), new CollectionId("docker-en"));
        SearchIndex expected = shipped.embedded.index().limitedTo(some);
        SearchIndex found = shipped.cluster.limitedTo(some);
        for (int page : List.of(13, 14, 400, Integer.MAX_VALUE)) {
            SearchQuery query = new SearchQuery("error failed connection file", Optional.empty(), Set.of(),
                    Optional.empty(), page, 20);
            assertSame(query);
            assertThat(Told.of(found.search(query))).isEqualTo(Told.of(expected.search(query)));
        }
    }

    private static void assertSame(SearchQuery asked) {
        SearchQuery query = asked.with(Facets.Wanted.YES);
        assertThat(Told.of(shipped.cluster.search(query))).isEqualTo(Told.of(shipped.embedded.index().search(query)));
    }

    @Test
    void theScoresAreTheSameAsFarAsASingleNumberGoes() {
        SearchQuery query = SearchQuery.of("why does the process run out of file handles");
        List<Hit> expected = shipped.embedded.index().search(query).hits();
        List<Hit> found = shipped.cluster.search(query).hits();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-3));
        }
    }

    @Test
    void whoSeesSomeCollectionsOnlyFindsTheSame() throws IOException {
        Set<CollectionId> some = Set.of(new CollectionId("venus-cluster-en"), new CollectionId("docker-en"));
        SearchIndex expected = shipped.embedded.index().limitedTo(some);
        SearchIndex found = shipped.cluster.limitedTo(some);
        List<String> different = new ArrayList<>();
        for (String text : texts(FOLDER.resolve("queries.jsonl"))) {
            SearchQuery query = SearchQuery.of(text).with(Facets.Wanted.YES);
            if (!Told.of(found.search(query)).equals(Told.of(expected.search(query)))) {
                different.add(text);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void whatIsTypedMisspeltOrRelatedIsTheSame() {
        SearchIndex expected = shipped.embedded.index();
        for (String typed : List.of("too many op", "conn", "perm", "端口", "disk fu")) {
            assertThat(suggested(shipped.cluster, typed)).as(typed).isEqualTo(suggested(expected, typed));
        }
        for (String text : List.of("conection refused", "permision denied for the sockett", "dokcer daemon")) {
            SearchQuery query = SearchQuery.of(text);
            assertThat(shipped.cluster.search(query).suggestion()).as(text)
                .isEqualTo(expected.search(query).suggestion());
        }
        EntryId id = expected.search(SearchQuery.of("Too many open files (os error 24)"))
            .hits()
            .getFirst()
            .entry()
            .id();
        assertThat(shipped.cluster.related(id, 5)).isEqualTo(expected.related(id, 5));
        assertThat(shipped.cluster.entry(id)).isEqualTo(expected.entry(id));
    }

    private static List<Suggestion> suggested(SearchIndex index, String typed) {
        return index.suggest(typed, 5);
    }

    private static List<String> texts(Path queries) throws IOException {
        return Files.readAllLines(queries)
            .stream()
            .map(line -> JsonMapper.shared().readTree(line).path("query").asString())
            .toList();
    }

    /// A folder in both engines.
    private record Both(ScratchIndex embedded, OpenSearchEngine engine, SearchIndex cluster,
            SearchCluster settings) implements AutoCloseable {

        static Both of(Path content, int shards) throws IOException {
            SearchCluster settings = TestCluster.named(TestCluster.fresh().prefix(), shards);
            List<SourceFile> files = new ArrayList<>();
            ScratchIndex embedded = ScratchIndex.of(content, "lucene", files::add);
            OpenSearchEngine engine = OpenSearchEngine.open(settings, Clock.systemUTC());
            try (IndexUpdate update = engine.update()) {
                files.forEach(update::put);
                return new Both(embedded, engine, update.commit(), settings);
            }
        }

        List<String> different(List<String> texts) {
            return texts.stream()
                .map(text -> SearchQuery.of(text).with(Facets.Wanted.YES))
                .filter(query -> !Told.of(this.cluster.search(query))
                    .equals(Told.of(this.embedded.index().search(query))))
                .map(SearchQuery::text)
                .toList();
        }

        @Override
        public void close() throws IOException {
            this.cluster.close();
            this.engine.close();
            ClusterIndex.delete(this.settings);
            this.embedded.close();
        }

    }

}
