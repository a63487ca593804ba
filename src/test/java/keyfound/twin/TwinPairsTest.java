package keyfound.twin;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.entry.listing.OutlinedEntries;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.file;
import static keyfound.twin.TwinParts.note;
import static org.assertj.core.api.Assertions.assertThat;

class TwinPairsTest {

    private final TwinPairs pairs = new TwinPairs(new PairMemory<>());

    private final List<SourceOutline> files = new ArrayList<>();

    @Test
    void theFirstTwinFoundForALanguageCounts() {
        EntryOutline why = entry("why", "en", "Why?", "");
        pair(why, entry("first", "zh", "为什么？", ""));
        pair(why, entry("second", "zh", "为何？", ""));
        pair(entry("another", "en", "Why so?", ""), entry("first", "zh", "为什么？", ""));
        assertThat(twins("why")).containsExactly("first");
        assertThat(twins("first")).containsExactly("why");
        assertThat(twins("second")).isEmpty();
        assertThat(twins("another")).isEmpty();
    }

    @Test
    void twinsAreOfOtherLanguagesAndInTheirOrder() {
        EntryOutline why = entry("why", "en", "Why?", "");
        pair(why, entry("c", "zh", "为什么？", ""));
        pair(why, entry("b", "ja", "なぜ？", ""));
        pair(why, entry("a", "en", "Why so?", ""));
        pair(why, entry("d", "de", "Warum?", ""));
        assertThat(twins("why")).containsExactly("d", "b", "c");
    }

    @Test
    void theWritersWordAndThenIdsTell() {
        List<TwinNote> notes = List.of(
                noted("one.md", "en", entry("why", "en", "Why?", ""), entry("how.en", "en", "How?", ""),
                        entry("when", "en", "When?", "", "nobody")),
                noted("two.md", "zh", entry("told", "zh", "为什么？", "", "why"), entry("why-zh", "zh", "为何？", ""),
                        entry("how.zh", "zh", "如何？", ""), entry("when-zh", "zh", "何时？", "")));
        this.pairs.pairTold(notes, entries());
        assertThat(twins("why")).containsExactly("told");
        assertThat(twins("why-zh")).isEmpty();
        assertThat(twins("how.en")).containsExactly("how.zh");
        assertThat(twins("when")).containsExactly("when-zh");
    }

    @Test
    void whatATwinFileLacksIsMissing() {
        TwinNote english = noted("a.md", "en", entry("a", "en", "Why?", "ulimit nofile"),
                entry("b", "en", "How?", "setcap binding"));
        TwinNote chinese = noted("b.md", "zh", entry("c", "zh", "为什么？", "ulimit nofile"));
        this.pairs.pairBetween(new TwinFiles.Pair(english, chinese, false, 1));
        assertThat(twins("a")).containsExactly("c");
        assertThat(missing()).containsExactly("b in b.md");
    }

    @Test
    void nothingIsMissingInAFileThatSharesLittleUnlessItsPathMakesItATwin() {
        TwinNote english = noted("en.md", "en", entry("a", "en", "Why?", "ulimit nofile"), entry("b", "en", "How?", ""),
                entry("c", "en", "When?", ""));
        TwinNote chinese = noted("zh.md", "zh", entry("d", "zh", "为什么？", "ulimit nofile"));
        this.pairs.pairBetween(new TwinFiles.Pair(english, chinese, false, 1));
        assertThat(missing()).isEmpty();
        this.pairs.pairBetween(new TwinFiles.Pair(english, chinese, true, 2));
        assertThat(missing()).containsExactly("b in zh.md", "c in zh.md");
    }

    @Test
    void filesThatStayAsTheyAreAreAlignedAgainOnlyWhenAPairIsTold() {
        TwinNote english = noted("a.md", "en", entry("a", "en", "Why?", "ulimit nofile"), entry("b", "en", "How?", ""));
        TwinNote chinese = noted("b.md", "zh", entry("c", "zh", "为什么？", "ulimit nofile"), entry("d", "zh", "如何？", ""));
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

    private void pair(EntryOutline one, EntryOutline other) {
        this.files.add(file("faq.md", "en", one, other));
        this.pairs.pair(one, other);
    }

    private TwinNote noted(String path, String lang, EntryOutline... entries) {
        TwinNote note = note(path, lang, entries);
        this.files.add(note.file());
        return note;
    }

    private OutlinedEntries entries() {
        return OutlinedEntries.of(this.files);
    }

    private List<String> twins(String id) {
        return this.pairs.twins(entries()).of(new EntryId(id)).stream().map(entry -> entry.id().value()).toList();
    }

    private List<String> missing() {
        return this.pairs.twins(entries())
            .missing()
            .stream()
            .map(lack -> lack.entry().id() + " in " + lack.file())
            .toList();
    }

}
