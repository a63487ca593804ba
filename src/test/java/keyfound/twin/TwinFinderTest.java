package keyfound.twin;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.entry.SourceOutline;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.file;
import static org.assertj.core.api.Assertions.assertThat;

class TwinFinderTest {

    private static final SourceOutline ENGLISH = file("en/faq.md", "en",
            entry("why", "en", "Why?", "ulimit nofile limits"), entry("how", "en", "How?", "setcap binding"));

    private static final SourceOutline CHINESE = file("zh/faq.md", "zh", entry("a", "zh", "如何？", "setcap binding"),
            entry("b", "zh", "为什么？", "ulimit nofile limits"));

    @Test
    void theWriterIsBelievedBeforeTheCode() {
        SourceOutline chinese = file("zh/faq.md", "zh", entry("a", "zh", "如何？", "setcap binding", "why"),
                entry("b", "zh", "为什么？", "ulimit nofile limits"));
        Twins twins = TwinFinder.once(List.of(ENGLISH, chinese));
        assertThat(twins(twins, "why")).containsExactly("a");
        assertThat(twins(twins, "how")).containsExactly("b");
    }

    @Test
    void twinsOfOneFileAreFoundAndThoseOfTwoFilesBeforeThem() {
        SourceOutline mixed = file("mixed.md", "en", entry("one", "en", "Why so?", "ulimit nofile limits"),
                entry("two", "zh", "为何？", "ulimit nofile limits"));
        assertThat(twins(TwinFinder.once(List.of(mixed)), "one")).containsExactly("two");
        Twins twins = TwinFinder.once(List.of(mixed, ENGLISH, CHINESE));
        assertThat(twins(twins, "why")).containsExactly("b");
        assertThat(twins(twins, "one")).containsExactly("two");
    }

    @Test
    void aFileThatWasReadAgainIsJudgedAgain() {
        TwinFinder finder = new TwinFinder();
        assertThat(twins(finder.find(List.of(ENGLISH, CHINESE)), "why")).containsExactly("b");
        SourceOutline swapped = file("zh/faq.md", "zh", entry("a", "zh", "为什么？", "ulimit nofile limits"),
                entry("b", "zh", "如何？", "setcap binding"));
        assertThat(twins(finder.find(List.of(ENGLISH, swapped)), "why")).containsExactly("a");
        assertThat(twins(finder.find(List.of(ENGLISH)), "why")).isEmpty();
        assertThat(twins(finder.find(List.of(ENGLISH, CHINESE)), "why")).containsExactly("b");
    }

    @Test
    void whatIsMissingIsSaidEachTime() {
        SourceOutline shorter = file("zh/faq.md", "zh", entry("a", "zh", "如何？", "setcap binding"));
        TwinFinder finder = new TwinFinder();
        for (int time = 0; time < 2; time++) {
            assertThat(finder.find(List.of(ENGLISH, shorter)).missing())
                .containsExactly(new Twins.Missing(ENGLISH.entries().getFirst(), "zh/faq.md"));
        }
    }

    @Test
    void noFilesHaveNoTwins() {
        Twins twins = TwinFinder.once(List.of());
        assertThat(twins.missing()).isEmpty();
        assertThat(twins(twins, "why")).isEmpty();
    }

    private static List<String> twins(Twins twins, String id) {
        return twins.of(new EntryId(id)).stream().map(entry -> entry.id().value()).toList();
    }

}
