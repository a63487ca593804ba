package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathLanguageTest {

    @ParameterizedTest
    @CsvSource({ "README_CN.md, zh", "Chinese/faq.md, zh", "english.md, en", "faq-de.md, de", "notes.it.md, it",
            "pt-BR/faq.md, pt" })
    void aRegionOrANameOfALanguageIsTheLanguage(String path, String lang) {
        assertThat(PathLanguage.of(path)).isEqualTo(lang);
    }

    @Test
    void theLanguageNamedLastCounts() {
        assertThat(PathLanguage.of("en/guides/faq.zh.md")).isEqualTo("zh");
        assertThat(PathLanguage.of("zh/en/faq.md")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "faq.md", "zhang/faq.md", "how-to-use-it.md", "do-it/faq.md", "zh.txt", "frozen.md" })
    void aWordThatOnlyLooksLikeALanguageIsNone(String path) {
        assertThat(PathLanguage.of(path)).isEmpty();
        assertThat(PathLanguage.without(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "docs/faq.md", "en/docs/faq.md", "docs/zh-CN/faq.md", "docs/faq.zh.md", "Docs/FAQ_en.md" })
    void pathsThatDifferInTheLanguageOnlyAreTheSameWithoutIt(String path) {
        assertThat(PathLanguage.without(path)).isEqualTo("docs/faq.md");
    }

    @Test
    void theFirstPageOfAFolderIsTheSameUnderAnyName() {
        assertThat(PathLanguage.without("docs/README.md")).isEqualTo(PathLanguage.without("docs/zh/index.md"))
            .isEqualTo(PathLanguage.without("docs/zh.md"))
            .isNotEqualTo(PathLanguage.without("docs/faq.md"));
    }

}
