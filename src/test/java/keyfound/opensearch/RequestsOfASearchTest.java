package keyfound.opensearch;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.search.Facets;
import keyfound.search.Opened;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.Written;
import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;

/// A search is answered across a network, so it asks seldom.
class RequestsOfASearchTest {

    private static final String QUESTION = "is the connection refused by the daemon";

    private static final String LOG_LINE = "2026-03-01 ERROR worker: Too many open files (os error 24)";

    private final SearchCluster cluster = TestCluster.fresh();

    private OpenSearchEngine engine;

    private SearchIndex index;

    @BeforeEach
    void open() {
        this.engine = OpenSearchEngine.open(this.cluster, Clock.systemUTC());
        Written written = Written.file("many.md")
            .entry("files", "Too many open files (os error 24)", "Raise the limit.\n    ulimit -n 65536")
            .entry("refused", "Connection refused by the daemon", "Start the daemon.");
        for (int i = 0; i < 60; i++) {
            written.entry("more-" + i, "Error " + i + " of worker " + i, "Restart `worker-" + i + "`.");
        }
        this.index = Opened.put(this.engine, written.done());
    }

    @AfterEach
    void close() {
        this.index.close();
        this.engine.close();
        ClusterIndex.delete(this.cluster);
    }

    @Test
    void aSearchLooksItsWordsUpOnceThenThoseOfTheNearestMessages() {
        assertThat(requests(SearchQuery.of(LOG_LINE))).isEqualTo(3);
        assertThat(requests(SearchQuery.of(QUESTION))).isLessThanOrEqualTo(3);
    }

    @Test
    void aSearchWhoseWordsAreKnownAsksOnce() {
        requests(SearchQuery.of(LOG_LINE));
        requests(SearchQuery.of(QUESTION));
        assertThat(requests(SearchQuery.of(LOG_LINE))).isEqualTo(1);
        assertThat(requests(SearchQuery.of(QUESTION))).isEqualTo(1);
    }

    @Test
    void aFewWordsAndCountedFiltersAskOnceMoreEach() {
        SearchQuery few = new SearchQuery("daemon refused", Optional.empty(), Set.of(), Optional.empty(), 1, 20);
        requests(few);
        assertThat(requests(few)).isEqualTo(2);
        assertThat(requests(few.with(Facets.Wanted.YES))).isEqualTo(3);
    }

    @Test
    void aPageFarBehindIsLoadedAloneWithOneRequestMore() {
        SearchQuery far = new SearchQuery(QUESTION, Optional.empty(), Set.of(), Optional.empty(), 5, 50);
        requests(far);
        assertThat(requests(far)).isEqualTo(2);
    }

    @Test
    void aPageThatNobodyCanReachIsEmptyForWhoSeesSomeCollectionsToo() {
        SearchQuery last = new SearchQuery(QUESTION, Optional.empty(), Set.of(), Optional.empty(), Integer.MAX_VALUE,
                100);
        SearchIndex some = this.index
            .limitedTo(Set.of(this.index.search(SearchQuery.of(QUESTION)).hits().getFirst().entry().collection()));
        assertThat(some.search(last).hits()).isEmpty();
        assertThat(this.index.search(last).hits()).isEmpty();
        requests(last);
        assertThat(requests(last)).isEqualTo(1);
    }

    private long requests(SearchQuery query) {
        long before = this.engine.requests();
        this.index.search(query);
        return this.engine.requests() - before;
    }

}
