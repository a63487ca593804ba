package keyfound.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.search.Hit;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Many threads search while the index is written, committed and closed.
class ManyReadersTest {

    private static final int STATES = 12;

    private static final int READERS = 4;

    private static final int SEARCHES = 15;

    @Test
    void eachStateAnswersTheSameWhateverHappensAroundIt() throws Exception {
        List<Future<?>> readings = new ArrayList<>();
        try (Opened opened = Opened.with(state(0));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= STATES; number++) {
                SearchIndex index = commit(opened.engine(), number);
                readings.add(readers.submit(() -> readTogether(readers, index)));
                readings.add(readers.submit(() -> expectState(opened.index(), 0)));
            }
            for (Future<?> reading : readings) {
                reading.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(readings).hasSize(2 * STATES);
    }

    private static SearchIndex commit(LuceneEngine engine, int number) {
        try (IndexUpdate update = engine.update()) {
            update.put(state(number));
            return update.commit();
        }
    }

    /// Closes the state behind its last reader, as a publication does.
    private static SearchIndex readTogether(ExecutorService readers, SearchIndex index) throws Exception {
        int number = Integer.parseInt(onlyHit(index).entry().tags().getFirst().substring("state-".length()));
        List<Future<?>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reading.add(readers.submit(() -> expectState(index, number)));
        }
        for (Future<?> reader : reading) {
            reader.get(60, TimeUnit.SECONDS);
        }
        index.close();
        return index;
    }

    private static void expectState(SearchIndex index, int number) {
        for (int i = 0; i < SEARCHES; i++) {
            assertThat(onlyHit(index).entry().tags()).containsExactly("state-" + number);
            assertThat(index.entry(new EntryId("changing")).orElseThrow().answer().prose())
                .isEqualTo("This is state number " + number + ".");
            assertThat(index.suggest("chang", 5)).hasSize(1);
        }
    }

    private static Hit onlyHit(SearchIndex index) {
        SearchResult result = index.search(SearchQuery.of("changing entry"));
        assertThat(result.total()).isEqualTo(1);
        return result.hits().getFirst();
    }

    private static SourceFile state(int number) {
        return Written.file("changing.md")
            .in("en", "state-" + number)
            .entry("changing", "The changing entry", "This is state number " + number + ".")
            .done();
    }

}
