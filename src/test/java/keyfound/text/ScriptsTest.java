package keyfound.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Search once took kana and hangul for Chinese. They are unspaced as Chinese is, but
/// they are not Han: that is right, and the only answer now.
class ScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = { "あ", "カ", "한", "ㄅ" })
    void kanaHangulAndBopomofoAreUnspacedForASearchButNotHan(String letter) {
        assertThat(Scripts.isUnspaced(letter.codePointAt(0))).isTrue();
        assertThat(Scripts.isHan(letter.codePointAt(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "满", "滿", "㐀", "𠀀" })
    void aChineseCharacterIsHanAndUnspacedAlsoBeyondTheFirstPlane(String character) {
        assertThat(Scripts.isHan(character.codePointAt(0))).isTrue();
        assertThat(Scripts.isUnspaced(character.codePointAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "é", "7", "。", "，", " ", "😀" })
    void lettersDigitsAndChinesePunctuationAreNeither(String sign) {
        assertThat(Scripts.isHan(sign.codePointAt(0))).isFalse();
        assertThat(Scripts.isUnspaced(sign.codePointAt(0))).isFalse();
    }

    @Test
    void kanaIsJapaneseOnlyAndHangulKoreanOnly() {
        assertThat(only("あアｱ漢한ᄒa", Scripts::isKana)).isEqualTo("あアｱ");
        assertThat(only("あアｱ漢한ᄒa", Scripts::isHangul)).isEqualTo("한ᄒ");
    }

    @Test
    void oneChineseCharacterAnywhereInATextIsEnough() {
        assertThat(Scripts.hasHan("disk 满 today")).isTrue();
        assertThat(Scripts.hasHan("x𠀀")).isTrue();
        assertThat(Scripts.hasHan("エラー, 오류, error")).isFalse();
        assertThat(Scripts.hasHan("")).isFalse();
    }

    @Test
    void everyCharacterIsWhatTheJdkSays() {
        Set<UnicodeScript> unspaced = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
                UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            UnicodeScript script = UnicodeScript.of(character);
            assertThat(Scripts.isHan(character)).isEqualTo(Character.isIdeographic(character));
            assertThat(Scripts.isUnspaced(character)).isEqualTo(unspaced.contains(script));
            assertThat(Scripts.isHangul(character)).isEqualTo(script == UnicodeScript.HANGUL);
            assertThat(Scripts.isKana(character))
                .isEqualTo(script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
        }
    }

    private static String only(String text, IntPredicate wanted) {
        return text.codePoints().filter(wanted).mapToObj(Character::toString).collect(Collectors.joining());
    }

}
