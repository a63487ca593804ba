package keyfound.text;

import java.util.Random;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /// Ids must stay what they are, however they are made.
    @ParameterizedTest
    @ValueSource(strings = { "磁盘满行长重乐一了不aZk9 0.-_:()，。、？！：；（）《》【】「」『』“”‘’—…·'`/",
            "磁盘满行长重乐一了〇々㐀 \uD840\uDC00aZé9 0.-_：？「」。ßøЖйたっタッーンｶﾞ한국어العُלπς\u0301😀'‘ı" })
    void stretchesSoundAsTheyDoInTheWholeText(String signs) {
        Transliterator whole = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
        int[] codePoints = signs.codePoints().toArray();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(12); at >= 0; at--) {
                text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
            }
            assertThat(Transliteration.slug(text.toString(), 60)).as(text.toString())
                .isEqualTo(Transliteration.slug(whole.transliterate(text.toString()), 60));
        }
    }

    @Test
    void everyCommonIdeographSoundsAsIcuSays() {
        Transliterator icu = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
        for (char ideograph = '\u4E00'; ideograph <= '\u9FFF'; ideograph++) {
            String alone = String.valueOf(ideograph);
            assertThat(Transliteration.slug(alone, 60)).as(alone)
                .isEqualTo(Transliteration.slug(icu.transliterate(alone), 60));
        }
    }

    @Test
    void asciiEndsAt127() {
        assertThat(Transliteration.isAscii("")).isTrue();
        assertThat(Transliteration.isAscii("a~\u007f")).isTrue();
        assertThat(Transliteration.isAscii("a\u0080")).isFalse();
        assertThat(Transliteration.isAscii("磁")).isFalse();
    }

}
