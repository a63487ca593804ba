package keyfound.twin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static keyfound.twin.TwinParts.entry;
import static keyfound.twin.TwinParts.fileWithoutCollection;
import static keyfound.twin.TwinParts.note;
import static org.assertj.core.api.Assertions.assertThat;

class TwinNoteTest {

    @ParameterizedTest
    @CsvSource({ "key-not-found-zh, zh, key-not-found", "how.en, en, how", "why_pt-BR, pt-BR, why" })
    void anIdThatEndsInItsLanguageIsMarked(String id, String lang, String plain) {
        assertThat(TwinNote.withoutLanguage(entry(id, lang, "Why?", ""))).contains(plain);
    }

    @ParameterizedTest
    @CsvSource({ "zh, zh", "azh, zh", "why-zh, en", "frozen, en", "why, zh", "why-zh-2, zh" })
    void anotherIdIsNot(String id, String lang) {
        assertThat(TwinNote.withoutLanguage(entry(id, lang, "Why?", ""))).isEmpty();
    }

    @Test
    void aFileIsNotedWithWhatItsWritersSayOfLanguages() {
        TwinNote note = note("docs/zh/faq.md", "zh", entry("why-zh", "zh", "为什么？", ""),
                entry("how", "zh", "如何？", "", "how-to"), entry("what", "zh", "什么？", ""));
        assertThat(note.language()).isEqualTo("zh");
        assertThat(note.plainPath()).isEqualTo("docs/faq.md");
        assertThat(note.marked()).containsExactly(0);
        assertThat(note.told()).containsExactly(1);
        assertThat(note.within()).isEmpty();
    }

    @Test
    void aFileWithoutACollectionHasNoLanguage() {
        assertThat(TwinNote.of(fileWithoutCollection("faq.md")).language()).isEmpty();
    }

    @Test
    void entriesOfOneFileWithTheSameCodeAreTwinsInTwoLanguagesOnly() {
        TwinNote note = note("faq.md", "en", entry("a", "en", "Why?", "ulimit nofile"),
                entry("b", "en", "Why so?", "ulimit nofile"), entry("c", "zh", "为什么？", "ulimit nofile"),
                entry("d", "zh", "如何？", "setcap binding"));
        assertThat(TwinParts.ids(note.within(), note.file().entries(), note.file().entries()))
            .containsExactlyInAnyOrder("a=c", "c=a");
    }

}
