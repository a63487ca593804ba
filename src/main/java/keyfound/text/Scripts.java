package keyfound.text;

import java.lang.Character.UnicodeScript;

/// Which writing a character belongs to. The only place that decides what is Chinese,
/// kana or hangul.
public final class Scripts {

    private Scripts() {
    }

    /// A Chinese character, as Chinese, Japanese and Korean use it. Characters beyond the
    /// first plane count too.
    public static boolean isHan(int character) {
        return Character.isIdeographic(character);
    }

    public static boolean hasHan(CharSequence text) {
        return text.codePoints().anyMatch(Scripts::isHan);
    }

    /// Hiragana or katakana: only Japanese has them.
    public static boolean isKana(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    /// Only Korean has it.
    public static boolean isHangul(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HANGUL;
    }

    /// Whether a search splits the script into single characters, because its words have
    /// no spaces between them or carry endings of their own.
    public static boolean isUnspaced(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

}
