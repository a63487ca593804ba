package keyfound.twin;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.note;
import static org.assertj.core.api.Assertions.assertThat;

class TwinPairsTest {

    private final TwinPairs pairs = new TwinPairs(new PairMemory<>());

    @Test
    void theFirstTwinFoundForALanguageCounts() {
        EntryOutline why = entry("why", "en", "Why?", "");
        this.pairs.pair(why, entry("first", "zh", "为什么？", ""));
        this.pairs.pair(why, entry("second", "zh", "为何？", ""));
        this.pairs.pair(entry("another", "en", "Why so?", ""), entry("first", "zh", "为什么？", ""));
        assertThat(twins("why")).containsExactly("first");
        assertThat(twins("first")).containsExactly("why");
        assertThat(twins("second")).isEmpty();
        assertThat(twins("another")).isEmpty();
    }

    @Test
    void twinsAreOfOtherLanguagesAndInTheirOrder() {
        EntryOutline why = entry("why", "en", "Why?", "");
        this.pairs.pair(why, entry("c", "zh", "为什么？", ""));
        this.pairs.pair(why, entry("b", "ja", "なぜ？", ""));
        this.pairs.pair(why, entry("a", "en", "Why so?", ""));
        this.pairs.pair(why, entry("d", "de", "Warum?", ""));
        assertThat(twins("why")).containsExactly("d", "b", "c");
    }

    @Test
    void theWritersWordAndThenIdsTell() {
        this.pairs.pairTold(List.of(
                note("one.md", "en", entry("why", "en", "Why?", ""), entry("how.en", "en", "How?", ""),
                        entry("when", "en", "When?", "", "nobody")),
                note("two.md", "zh", entry("told", "zh", "为什么？", "", "why"), entry("why-zh", "zh", "为何？", ""),
                        entry("how.zh", "zh", "如何？", ""), entry("when-zh", "zh", "何时？", ""))));
        assertThat(twins("why")).containsExactly("told");
        assertThat(twins("why-zh")).isEmpty();
        assertThat(twins("how.en")).containsExactly("how.zh");
        assertThat(twins("when")).containsExactly("when-zh");
    }

    @Test
    void whatATwinFileLacksIsMissing() {
        TwinNote english = note("a.md", "en", entry("a", "en", "Why?", "ulimit nofile"),
                entry("b", "en", "How?", "setcap binding"));
        TwinNote chinese = note("b.md", "zh", entry("c", "zh", "为什么？", "ulimit nofile"));
        this.pairs.pairBetween(new TwinFiles.Pair(english, chinese, false, 1));
        assertThat(twins("a")).containsExactly("c");
        assertThat(missing()).containsExactly("b in b.md");
    }

    @Test
    void nothingIsMissingInAFileThatSharesLittleUnlessItsPathMakesItATwin() {
        TwinNote english = note("en.md", "en", entry("a", "en", "Why?", "ulimit nofile"), entry("b", "en", "How?", ""),
                entry("c", "en", "When?", ""));
        TwinNote chinese = note("zh.md", "zh", entry("d", "zh", "为什么？", "ulimit nofile"));
        this.pairs.pairBetween(new TwinFiles.Pair(english, chinese, false, 1));
        assertThat(missing()).isEmpty();
        this.pairs.pairBetween(new TwinFiles.Pair(english, chinese, true, 2));
        assertThat(missing()).containsExactly("b in zh.md", "c in zh.md");
    }

    @Test
    void filesThatStayAsTheyAreAreAlignedAgainOnlyWhenAPairIsTold() {
        TwinNote english = note("a.md", "en", entry("a", "en", "Why?", "ulimit nofile"), entry("b", "en", "How?", ""));
        TwinNote chinese = note("b.md", "zh", entry("c", "zh", "为什么？", "ulimit nofile"), entry("d", "zh", "如何？", ""));
        TwinFiles.Pair files = new TwinFiles.Pair(english, chinese, true, 2);
        this.pairs.pairBetween(files);
        TwinPairs again = new TwinPairs(this.pairs.aligned());
        again.pairBetween(files);
        TwinAlignment.Aligned before = this.pairs.aligned().find(english.file(), chinese.file()).orElseThrow();
        assertThat(again.aligned().find(english.file(), chinese.file())).containsSame(before);
        TwinPairs told = new TwinPairs(this.pairs.aligned());
        told.pair(english.file().entries().getFirst(), chinese.file().entries().getLast());
        told.pairBetween(files);
        assertThat(told.aligned().find(english.file(), chinese.file()).orElseThrow().known()).containsExactly(0, 1);
    }

    private List<String> twins(String id) {
        return this.pairs.twins().of(new EntryId(id)).stream().map(entry -> entry.id().value()).toList();
    }

    private List<String> missing() {
        return this.pairs.twins().missing().stream().map(lack -> lack.entry().id() + " in " + lack.file()).toList();
    }

}
