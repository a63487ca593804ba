package keyfound.twin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryOutline;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.ids;
import static org.assertj.core.api.Assertions.assertThat;

class TwinAlignmentTest {

    @Test
    void theSameCodePairsWhereverItStandsAndNothingElseDoes() {
        List<EntryOutline> ones = List.of(entry("a", "en", "Why?", "ulimit nofile limits"),
                entry("b", "en", "How?", ""), entry("c", "en", "When?", "setcap cap_net_bind_service"));
        List<EntryOutline> others = List.of(entry("x", "zh", "何时？", "setcap cap_net_bind_service"),
                entry("y", "zh", "如何？", ""), entry("z", "zh", "为什么？", "ulimit nofile conf"));
        List<TwinAlignment.Pair> pairs = new TwinAlignment(ones, others).byCode();
        assertThat(ids(pairs, ones, others)).containsExactly("a=z", "c=x");
        assertThat(pairs).extracting(TwinAlignment.Pair::resemblance).containsExactly(0.5, 1.0);
        assertThat(pairs).extracting(TwinAlignment.Pair::other).containsExactly(2, 0);
    }

    @Test
    void ofSeveralTheMostSimilarCodePairsFirstAndEachEntryOnce() {
        List<EntryOutline> ones = List.of(entry("a", "en", "?", "one two three four"),
                entry("b", "en", "?", "one two three"));
        List<EntryOutline> others = List.of(entry("x", "zh", "?", "one two three"));
        assertThat(ids(new TwinAlignment(ones, others).byCode(), ones, others)).containsExactly("b=x");
        List<EntryOutline> little = List.of(entry("y", "zh", "?", "one alpha beta gamma delta"));
        assertThat(new TwinAlignment(ones, little).byCode()).isEmpty();
    }

    @Test
    void questionsWithTheSameNamesPairUnlessTwoHaveThem() {
        List<EntryOutline> ones = List.of(entry("a", "ja", "EACCES とは？", ""), entry("b", "ja", "systemd の使い方", ""),
                entry("c", "ja", "GPU 一", ""), entry("d", "ja", "GPU 二", ""), entry("e", "ja", "他", ""));
        List<EntryOutline> others = List.of(entry("w", "zh", "如何用 SystemD？", ""), entry("x", "zh", "什么是 EACCES？", ""),
                entry("y", "zh", "GPU 三", ""));
        assertThat(ids(new TwinAlignment(ones, others).byAll(List.of()).pairs(), ones, others)).containsExactly("a=x",
                "b=w");
    }

    @Test
    void whatStandsBetweenTwoPairsPairsByPlaceWhereAsManyAreOpen() {
        List<EntryOutline> ones = List.of(entry("a", "zh", "一", ""), entry("b", "zh", "二", "ulimit nofile"),
                entry("c", "zh", "三", ""), entry("d", "zh", "四", ""), entry("e", "zh", "五", "setcap binding"),
                entry("f", "zh", "六", ""));
        List<EntryOutline> others = List.of(entry("r", "ja", "七", ""), entry("s", "ja", "八", "ulimit nofile"),
                entry("t", "ja", "九", ""), entry("u", "ja", "十", ""), entry("v", "ja", "百", "setcap binding"),
                entry("w", "ja", "千", ""), entry("x", "ja", "万", ""));
        assertThat(ids(new TwinAlignment(ones, others).byAll(List.of()).pairs(), ones, others)).containsExactly("a=r",
                "b=s", "c=t", "d=u", "e=v");
    }

    @Test
    void muchCodeWithNothingInCommonForbidsAPairByPlace() {
        List<EntryOutline> ones = List.of(entry("a", "zh", "一", "aa bb cc dd ee ff"));
        assertThat(pairedWith(ones, "gg hh ii jj kk ll")).isEmpty();
        assertThat(pairedWith(ones, "gg hh ii jj kk")).as("too little code to tell").containsExactly("a=x");
        assertThat(pairedWith(ones, "ff gg hh ii jj kk ll")).as("one word in common").containsExactly("a=x");
    }

    @Test
    void inFilesOfTheSameOrderTheRestPairsWhateverItsCode() {
        List<EntryOutline> ones = List.of(entry("a", "zh", "一", ""),
                entry("b", "zh", "二", "one two three four five six"), entry("c", "zh", "三", ""));
        List<EntryOutline> others = List.of(entry("r", "ja", "七", ""), entry("s", "ja", "八", "ichi ni san shi go roku"),
                entry("t", "ja", "九", ""));
        assertThat(ids(new TwinAlignment(ones, others).byAll(List.of()).pairs(), ones, others)).containsExactly("a=r",
                "b=s", "c=t");
    }

    @Test
    void whatIsKnownComesBeforeAllElse() {
        EntryOutline one = entry("a", "en", "?", "ulimit nofile");
        EntryOutline two = entry("b", "en", "?", "setcap binding");
        EntryOutline alike = entry("x", "zh", "？", "ulimit nofile");
        EntryOutline unlike = entry("y", "zh", "？", "");
        Map<EntryOutline, List<EntryOutline>> twins = Map.of(one, List.of(entry("elsewhere", "zh", "？", ""), unlike));
        List<Integer> known = TwinAlignment.known(List.of(two, one), List.of(alike, unlike),
                entry -> twins.getOrDefault(entry, List.of()));
        assertThat(known).containsExactly(1, 1);
        TwinAlignment.Aligned aligned = new TwinAlignment(List.of(two, one), List.of(alike, unlike)).byAll(known);
        assertThat(aligned.known()).isEqualTo(known);
        assertThat(ids(aligned.pairs(), List.of(two, one), List.of(alike, unlike))).contains("a=y")
            .doesNotContain("a=x");
    }

    private static List<String> pairedWith(List<EntryOutline> ones, String code) {
        List<EntryOutline> others = Stream.of(entry("x", "ja", "二", code)).toList();
        return ids(new TwinAlignment(ones, others).byAll(List.of()).pairs(), ones, others);
    }

}
