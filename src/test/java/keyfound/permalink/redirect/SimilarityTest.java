package keyfound.permalink.redirect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;
import keyfound.text.sketch.Sketch;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;

class SimilarityTest {

    private static final String FULL = "Why is the disk of the server full?";

    private static final String OTHER = "Record of the sector?";

    @Test
    void theSameQuestionIsEvidenceButAShortOneInItsOwnFileOnly() {
        assertThat(between("Disk full?", LONG_ANSWER, "disk full", LONG_ANSWER)).contains(Evidence.SAME);
        assertThat(between("Disk full?", LONG_ANSWER, "disk full", OTHER_ANSWER)).contains(Evidence.QUESTION);
        Address free = entry("a", "a.md", 0, "Is it free?", LONG_ANSWER);
        assertThat(entries(free, entry("b", "a.md", 1, "Is it free?", OTHER_ANSWER))).contains(Evidence.QUESTION);
        assertThat(entries(free, entry("b", "b.md", 0, "Is it free?", OTHER_ANSWER))).isEmpty();
    }

    @Test
    void aLongAnswerIsEvidenceWholeOrInPartAsLongAsNoWordWasReplaced() {
        assertThat(between(FULL, LONG_ANSWER, OTHER, LONG_ANSWER)).contains(Evidence.ANSWER);
        assertThat(between(FULL, LONG_ANSWER, OTHER,
                "The record of the sector was not found because another process ended it."))
            .contains(Evidence.ANSWER);
        assertThat(between(FULL, LONG_ANSWER, OTHER, LONG_ANSWER.replace("sector", "bucket"))).isEmpty();
        assertThat(between(FULL, "Ask your administrator.", OTHER, "Ask your administrator.")).isEmpty();
    }

    @Test
    void aChineseAnswerIsLongWithEighteenPairs() {
        String short15 = "请先删除旧的日志文件再重新启动它";
        assertThat(between("磁盘满了怎么办", short15, "重启之后呢", short15)).isEmpty();
        String longer = short15 + "然后检查空间";
        assertThat(between("磁盘满了怎么办", longer, "重启之后呢", longer)).contains(Evidence.ANSWER);
    }

    @Test
    void theFingerprintTellsAnswersOfOneTemplateApart() {
        assertThat(entries(printed("a", FULL, "f00d", false), printed("b", OTHER, "f00d", false)))
            .contains(Evidence.ANSWER);
        assertThat(entries(printed("a", FULL, "f00d", false), printed("b", OTHER, "beef", false))).isEmpty();
        assertThat(entries(printed("a", FULL, "", false), printed("b", OTHER, "beef", false))).as("not known")
            .contains(Evidence.ANSWER);
    }

    @Test
    void twoIdsOfTheWriterAreTwoEntriesUnlessTheirQuestionsShareAWord() {
        assertThat(entries(printed("a", FULL, "", true), printed("b", OTHER, "", true))).isEmpty();
        assertThat(entries(printed("a", FULL, "", true), printed("b", OTHER, "", false))).contains(Evidence.ANSWER);
        assertThat(entries(printed("a", FULL, "", true), printed("b", "A full shelf?", "", true)))
            .contains(Evidence.ANSWER);
    }

    @Test
    void nearlyTheSameQuestionNeedsASimilarAnswerAndACollectionHalfOfItsEntries() {
        String today = "Why is the disk of the server full today?";
        assertThat(between(FULL, "Delete old files.", today, "Delete old files first.")).contains(Evidence.REWORDED);
        assertThat(between(FULL, "Delete old files.", today, "Buy a larger one.")).isEmpty();
        assertThat(collections(List.of("a", "b"), List.of("b", "c", "d"))).contains(Evidence.SAME);
        assertThat(collections(List.of("a", "b", "c"), List.of("c", "d", "e"))).isEmpty();
        assertThat(collections(List.of(), List.of())).isEmpty();
    }

    private static Optional<Evidence> between(String question, String answer, String questionNow, String answerNow) {
        return entries(entry("a", "a.md", 0, question, answer), entry("b", "b.md", 0, questionNow, answerNow));
    }

    private static Optional<Evidence> entries(Address old, Address now) {
        return Similarity.of(AddressKind.ENTRY).between(AddressedQuestion.of(old), AddressedQuestion.of(now));
    }

    private static Optional<Evidence> collections(List<String> before, List<String> now) {
        return Similarity.of(AddressKind.COLLECTION)
            .between(AddressedQuestion.of(collection(before)), AddressedQuestion.of(collection(now)));
    }

    private static Address collection(List<String> entries) {
        return new Address("c", "c.md", 0, "Disks and more", Sketch.of(entries.stream()), List.of());
    }

    private static Address printed(String id, String question, String print, boolean pinned) {
        return new Address(id, new Address.FilePlace(id + ".md", 0), question, Sketch.ofWords(Stream.of(LONG_ANSWER)),
                print, List.of(), pinned);
    }

}
