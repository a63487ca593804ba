package keyfound.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransliterationTest {

    @ParameterizedTest
    @CsvSource({ "How do I fix E0382?, how-do-i-fix-e0382", "磁盘满了, ci-pan-man-le", "Größe ändern, grosse-andern",
            "Ошибка 5, osibka-5", "a 😀 b, a-b", "__init__.py, init-py" })
    void anyWritingBecomesWordsOfAsciiLetters(String text, String slug) {
        assertThat(Transliteration.slug(text, 60)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "one two three, 8, one-two", "one two three, 7, one-two", "one two three, 6, one-tw",
            "one two, 7, one-two", "a extraordinarily, 10, a-extraord", "extraordinarily, 5, extra" })
    void aLongTextEndsBehindAWholeWordUnlessTooLittleIsLeft(String text, int most, String slug) {
        assertThat(Transliteration.slug(text, most)).isEqualTo(slug);
    }

    @Test
    void withoutLettersAndDigitsThereIsNone() {
        assertThat(Transliteration.slug("", 60)).isEmpty();
        assertThat(Transliteration.slug("?!", 60)).isEmpty();
        assertThat(Transliteration.slug("？！…", 60)).isEmpty();
    }

    @Test
    void asciiEndsAt127() {
        assertThat(Transliteration.isAscii("")).isTrue();
        assertThat(Transliteration.isAscii("a~\u007f")).isTrue();
        assertThat(Transliteration.isAscii("a\u0080")).isFalse();
        assertThat(Transliteration.isAscii("磁")).isFalse();
    }

}
