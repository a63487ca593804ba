package keyfound.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import keyfound.entry.CollectionId;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// What a search finds, whichever engine searches.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchContract {

    private static final String CHINESE_QUESTION = "更換 GPU 后，worker 报错「找不到可用的显卡设备」怎么办？";

    private static final SourceFile NETWORK = Written.file("network.md")
        .in("en", "network", "dns")
        .entry("no-such-host", "Lookup fails with no such host", "The resolver is down. Restart `systemd-resolved`.")
        .entry("refused", "Connection refused (os error 111)",
                "Nothing listens on that port. " + "Some text that says nothing at all. ".repeat(30)
                        + "List the listening sockets with `ss -ltnp` and start the daemon.")
        .done();

    private static final SourceFile DISK = Written.file("disk.md")
        .in("en", "disk")
        .entry("too-many-files", "Too many open files (os error 24)", "Raise the limit.\n    ulimit -n 65536")
        .entry("dump-dir", "What is --dump_dir for?", "It names the folder of `storage_proofs_porep::stacked` dumps.")
        .done();

    private static final SourceFile CHINESE = Written.file("zh/gpu.md")
        .in("zh", "gpu", "network")
        .entry("gpu-lost", CHINESE_QUESTION, "设置 `CUDA_VISIBLE_DEVICES`。")
        .done();

    private Opened opened;

    /// An index of its own for these files.
    protected abstract Opened with(SourceFile... files);

    @BeforeAll
    void open() {
        this.opened = with(NETWORK, DISK, CHINESE);
    }

    @AfterAll
    void close() {
        this.opened.close();
    }

    @Test
    void anErrorMessageFindsItsEntryFirst() {
        assertThat(this.opened.found("thread panicked: Too many open files (os error 24)")).first()
            .isEqualTo("too-many-files");
        assertThat(this.opened.found("Connection refused (os error 111)")).first().isEqualTo("refused");
    }

    @Test
    void identifiersAreFoundWholeAndByTheirParts() {
        assertThat(this.opened.found("storage_proofs_porep::stacked")).containsExactly("dump-dir");
        assertThat(this.opened.found("porep")).containsExactly("dump-dir");
        assertThat(this.opened.found("--dump_dir")).first().isEqualTo("dump-dir");
        assertThat(this.opened.found("cuda visible")).containsExactly("gpu-lost");
    }

    @Test
    void everyPieceOfAChineseQuestionFindsItsEntry() {
        for (int start = 0; start < CHINESE_QUESTION.length() - 1; start++) {
            for (int end = start + 2; end <= CHINESE_QUESTION.length(); end++) {
                String piece = CHINESE_QUESTION.substring(start, end);
                if (piece.codePoints().filter(Character::isIdeographic).count() >= 2) {
                    assertThat(this.opened.found(piece)).as(piece).first().isEqualTo("gpu-lost");
                }
            }
        }
    }

    @Test
    void traditionalAndSimplifiedCharactersFindEachOther() {
        assertThat(this.opened.found("更换")).containsExactly("gpu-lost");
        assertThat(this.opened.found("顯卡設備")).containsExactly("gpu-lost");
    }

    @Test
    void filtersNarrowTheHits() {
        assertThat(this.opened.found(filtered("refused", "zh", Set.of(), ""))).isEmpty();
        assertThat(this.opened.found(filtered("os error 24", "en", Set.of("disk"), ""))).first()
            .isEqualTo("too-many-files");
        assertThat(this.opened.found(filtered("os error", "", Set.of("network", "dns"), "network")))
            .containsExactly("refused");
        assertThat(this.opened.found(filtered("os error", "", Set.of("nothing-bears-it"), ""))).isEmpty();
        assertThat(this.opened.found(filtered("os error", "xx", Set.of(), "no-such-collection"))).isEmpty();
    }

    @Test
    void nothingIsCountedThatNobodyReads() {
        SearchQuery query = filtered("os error cuda", "zh", Set.of(), "");
        assertThat(this.opened.index().search(query).facets()).isEqualTo(Facets.NONE);
        assertThat(this.opened.index().search(query).total()).isEqualTo(1);
        SearchResult similar = this.opened.index()
            .search(SearchQuery.of("os error 25").with(Facets.Wanted.WHEN_SIMILAR));
        assertThat(similar.facets().equals(Facets.NONE)).isEqualTo(similar.verdict() != Verdict.SIMILAR);
    }

    @Test
    void countsTellWhatAnotherChoiceWouldGive() {
        SearchResult result = this.opened.index()
            .search(filtered("os error cuda", "zh", Set.of(), "").with(Facets.Wanted.YES));
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.facets().langs()).containsExactly(new Facet("en", 2), new Facet("zh", 1));
        assertThat(result.facets().collections()).containsExactly(new Facet("zh-gpu", 1));
        assertThat(result.facets().tags()).containsExactly(new Facet("gpu", 1), new Facet("network", 1));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        Written written = Written.file("many.md");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            ids.add("entry-" + i);
            written.entry("entry-" + i, "Same words in every question", "Same answer.");
        }
        try (Opened many = with(written.done())) {
            List<String> seen = new ArrayList<>();
            for (int page = 1; page <= 7; page++) {
                SearchResult result = many.index()
                    .search(new SearchQuery("same words", Optional.empty(), Set.of(), Optional.empty(), page, 10));
                assertThat(result.total()).isEqualTo(57);
                result.hits().forEach(hit -> seen.add(hit.entry().id().value()));
            }
            assertThat(seen).hasSize(57).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void pagesStayApartWhereSomeHitsAreBetterThanOthers() {
        Written written = Written.file("graded.md");
        for (int i = 0; i < 130; i++) {
            written.entry("graded-" + i,
                    "Lookup " + "again ".repeat(i % 7) + ((i % 3 == 0) ? "fails twice" : "twice fails"),
                    "word ".repeat(1 + i % 11));
        }
        try (Opened graded = with(written.done())) {
            List<String> seen = new ArrayList<>();
            for (int page = 1; page <= 19; page++) {
                seen.addAll(graded.found(
                        new SearchQuery("lookup fails twice", Optional.empty(), Set.of(), Optional.empty(), page, 7)));
            }
            assertThat(seen).hasSize(130).doesNotHaveDuplicates();
        }
    }

    @Test
    void ofEqualEntriesTheOneComesFirstWhoseCollectionIsAboutTheProductThatIsNamed() {
        Written other = Written.file("zulip/troubleshooting.md")
            .entry("zulip-watch", "The watcher stops", "Restart it.");
        Written asked = Written.file("vite/troubleshooting.md").entry("vite-watch", "The watcher stops", "Restart it.");
        Written says = Written.file("other.md").entry("about-vite", "Who made vite and zulip?", "People.");
        try (Opened both = with(other.done(), asked.done(), says.done())) {
            assertThat(both.found("why does the watcher of vite stop")).first().isEqualTo("vite-watch");
            assertThat(both.found("why does the watcher of zulip stop")).first().isEqualTo("zulip-watch");
        }
    }

    @Test
    void aPageFarBehindTheLastIsEmpty() {
        SearchResult result = this.opened.index()
            .search(new SearchQuery("os error", Optional.empty(), Set.of(), Optional.empty(), Integer.MAX_VALUE, 100));
        assertThat(result.total()).as("in Chinese too").isEqualTo(3);
        assertThat(result.hits()).isEmpty();
    }

    @Test
    void amongManyEntriesACommonWordFindsNothingBesideARareOne() {
        Written written = Written.file("common.md");
        for (int i = 0; i < 1100; i++) {
            written.entry("common-" + i, "The server failed, number " + i, "Restart it.");
        }
        written.entry("rare", "The server failed with a zygote", "Restart it.");
        try (Opened common = with(written.done())) {
            assertThat(common.found("server failed: zygote")).containsExactly("rare");
            assertThat(common.index().search(SearchQuery.of("server failed: zygote")).total()).isEqualTo(1);
            assertThat(common.index().search(SearchQuery.of("server failed")).total()).as("of 1,101")
                .isEqualTo(HitPage.MOST_COUNTED);
        }
    }

    @Test
    void theSnippetIsThePieceOfTheAnswerThatFits() {
        Snippet snippet = hit("refused", "connection refused: which sockets are listening").snippet();
        assertThat(snippet.text()).startsWith("List the listening sockets").hasSizeLessThanOrEqualTo(240);
        assertThat(marked(snippet)).contains("listening", "sockets");
    }

    @Test
    void aSnippetMayComeFromACodeBlock() {
        assertThat(marked(hit("too-many-files", "ulimit -n").snippet())).contains("ulimit", "-n");
    }

    @Test
    void withoutAWordInTheAnswerTheSnippetIsItsBeginning() {
        Snippet snippet = hit("no-such-host", "no such host").snippet();
        assertThat(snippet.text()).startsWith("The resolver is down.");
    }

    @Test
    void theWordsOfTheQueryAreMarkedInTheQuestion() {
        assertThat(marked(hit("gpu-lost", "worker 找不到显卡").question())).as("GPU is a word for 显卡")
            .containsExactly("GPU", "worker", "找不到", "显卡");
        assertThat(marked(hit("dump-dir", "--dump_dir").question())).containsExactly("--dump_dir");
    }

    @Test
    void aMisspeltWordIsCorrectedWhenTheCorrectionStandsInAnEntry() {
        assertThat(this.opened.index().search(SearchQuery.of("conection refused")).suggestion())
            .contains("connection refused");
        assertThat(this.opened.index().search(SearchQuery.of("Why is the 'Conection' refused?")).suggestion())
            .contains("Why is the 'connection' refused?");
        assertThat(this.opened.index().search(SearchQuery.of("connection refused")).suggestion()).isEmpty();
        assertThat(this.opened.index().search(SearchQuery.of("zzzzqqqq")).suggestion()).isEmpty();
    }

    private Hit hit(String id, String text) {
        return this.opened.index()
            .search(SearchQuery.of(text))
            .hits()
            .stream()
            .filter(hit -> hit.entry().id().value().equals(id))
            .findFirst()
            .orElseThrow();
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.highlights()
            .stream()
            .map((TextRange range) -> snippet.text().substring(range.start(), range.end()))
            .toList();
    }

    private static SearchQuery filtered(String text, String lang, Set<String> tags, String collection) {
        return new SearchQuery(text, Optional.of(lang).filter(value -> !value.isEmpty()), tags,
                Optional.of(collection).filter(value -> !value.isEmpty()).map(CollectionId::new), 1, 20);
    }

}
