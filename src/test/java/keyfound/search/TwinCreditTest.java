package keyfound.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.ranking.TwinCredit;
import keyfound.signature.token.Signature;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

/// What twins owe each other: score, place and verdict.
class TwinCreditTest {

    private final List<JudgedEntry> matches = new ArrayList<>();

    private final Map<Integer, EntryOutline> outlines = new HashMap<>();

    @Test
    void ofThreeLanguagesTheReadersComesFirstAndTheOthersRightBehindIt() {
        hit("ja", "quota", 10, Verdict.KNOWN).hit("en", "other", 9.4, Verdict.KNOWN)
            .hit("en", "quota", 9, Verdict.KNOWN)
            .hit("zh", "quota", 2, Verdict.UNKNOWN);

        List<JudgedEntry> raised = raised("zh");

        assertThat(names(raised)).containsExactly("zh quota", "ja quota", "en quota", "en other");
        assertThat(raised).extracting(JudgedEntry::score).containsExactly(10.0, 9.5, 9.5, 9.4);
    }

    @Test
    void theOrderOfTwinsIsThatOfTheirScoresWhereNoLanguageIsTheReaders() {
        hit("ja", "quota", 10, Verdict.KNOWN).hit("en", "quota", 9.8, Verdict.KNOWN)
            .hit("zh", "quota", 2, Verdict.KNOWN);

        assertThat(names(raised("none"))).containsExactly("ja quota", "en quota", "zh quota");
        assertThat(raised("none")).extracting(JudgedEntry::score).containsExactly(10.0, 9.8, 9.5);
    }

    @Test
    void aTwinIsAsKnownAsTheOtherIs() {
        hit("en", "quota", 10, Verdict.KNOWN).hit("zh", "quota", 2, Verdict.UNKNOWN);

        assertThat(names(raised("zh"))).startsWith("zh quota");
        assertThat(raised("zh")).extracting(JudgedEntry::verdict).containsExactly(Verdict.KNOWN, Verdict.KNOWN);
    }

    @Test
    void theSurerOfTwinsGivesTheVerdictThoughTheOtherHasTheBetterScore() {
        hit("en", "quota", 10, Verdict.SIMILAR).hit("zh", "quota", 9, Verdict.KNOWN);

        assertThat(raised("en").getFirst().verdict()).isEqualTo(Verdict.KNOWN);
        assertThat(raised("none").getFirst().verdict()).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aTwinThatSaysAnotherCodeIsNoAnswerThatIsKnown() {
        hit("en", "quota", 10, Verdict.KNOWN);
        differing("zh", "quota", 9, new Difference(Difference.Kind.OTHER_CODE, "24", "111"));

        assertThat(names(raised("zh"))).containsExactly("en quota", "zh quota");
        assertThat(raised("zh")).extracting(JudgedEntry::verdict).containsExactly(Verdict.KNOWN, Verdict.SIMILAR);
    }

    @Test
    void theCreditDoesNotDependOnWhichTwinIsComparedFirst() {
        hit("en", "quota", 5, Verdict.UNKNOWN).hit("ja", "other", 4.9, Verdict.UNKNOWN)
            .hit("zh", "quota", 4, Verdict.UNKNOWN)
            .hit("zh", "other", 3, Verdict.UNKNOWN)
            .hit("ja", "quota", 2, Verdict.UNKNOWN);

        assertThat(names(raised("ja"))).containsExactly("ja quota", "ja other", "en quota", "zh quota", "zh other");
    }

    private TwinCreditTest hit(String lang, String name, double score, Verdict verdict) {
        return hit(lang, name, score, verdict, Optional.empty());
    }

    private void differing(String lang, String name, double score, Difference difference) {
        hit(lang, name, score, Verdict.SIMILAR, Optional.of(difference));
    }

    private TwinCreditTest hit(String lang, String name, double score, Verdict verdict,
            Optional<Difference> difference) {
        int document = this.matches.size();
        MessageUnits question = MessageUnits.of(Signature.ofWhole(name), word -> word);
        this.matches.add(new JudgedEntry(new RetrievedEntry(document, score, question, List.of(), List.of()), score,
                verdict, difference, Optional.empty(), List.of()));
        this.outlines.put(document,
                new EntryOutline(new EntryId(name + "-" + lang), new CollectionId("all"),
                        new EntryPlace(new SourceLocation(lang + ".md", 1), 0, Optional.empty()), WrittenIds.NONE,
                        new Labels(lang, List.of()), name, new Sketch("")));
        return this;
    }

    private List<JudgedEntry> raised(String lang) {
        Predicate<EntryOutline> own = outline -> outline.lang().equals(lang);
        return TwinCredit.raised(this.matches, this::outline, own);
    }

    private EntryOutline outline(JudgedEntry match) {
        return Objects.requireNonNull(this.outlines.get(match.retrieved().document()));
    }

    private List<String> names(List<JudgedEntry> raised) {
        return raised.stream().map(this::outline).map(outline -> outline.lang() + " " + outline.question()).toList();
    }

}
