package keyfound.opensearch.retrieval;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.ShardTerms.FieldTerms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class AskedTermsTest {

    private static final int ENTRIES = 10;

    /// How many entries have any word, as a cluster tells it.
    private int told = 3;

    private final AtomicInteger lookedUp = new AtomicInteger();

    private Map<String, FieldTerms> lookUp(Map<String, Set<String>> terms) {
        this.lookedUp.incrementAndGet();
        Map<String, FieldTerms> counted = new HashMap<>();
        terms.forEach((field, words) -> {
            Map<String, Integer> with = new HashMap<>();
            words.forEach(word -> with.put(word, this.told));
            counted.put(field, new FieldTerms(ENTRIES, 100, with));
        });
        return counted;
    }

    private AskedTerms asked(int remembered) {
        return new AskedTerms(new CountedTerms(this::lookUp, null, remembered), word -> word);
    }

    @Test
    void aSearchEndsThoughOthersMakeItsWordsForgottenAtOnce() {
        AskedTerms words = asked(0);
        List<Integer> counts = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> words
            .settled(() -> List.of(words.entriesWith("disk"), words.entriesWith("full"), words.entriesWith("disk"))));
        assertThat(counts).containsExactly(3, 3, 3);
        assertThat(this.lookedUp.get()).as("once when it was opened, once for the search").isEqualTo(2);
    }

    @Test
    void aSearchEndsThoughItsWordsLeadToEverMore() {
        AskedTerms words = asked(1_000);
        AtomicInteger more = new AtomicInteger();
        int last = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> words.settled(() -> words.entriesWith("word-" + more.incrementAndGet())));
        assertThat(last).isZero();
    }

    /// Documents of a later generation are written into the same index.
    @Test
    void noWordIsInMoreEntriesThanThereAre() {
        AskedTerms words = asked(1_000);
        this.told = ENTRIES + 5;
        assertThat(words.settled(() -> words.entriesWith("disk"))).isEqualTo(ENTRIES);
        assertThat(words.rarity("disk")).isPositive();
        assertThat(words.with(ClusterFields.TEXT, "disk")).isEqualTo(ENTRIES);
    }

}
