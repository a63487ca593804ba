package keyfound.content;

import java.lang.Character.UnicodeScript;

/// Tells Chinese from English.
final class Language {

    private Language() {
    }

    /// `zh` when Han characters are more than a tenth of the letters, else `en`.
    static String of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN).count();
        return (han * 10 > letters) ? "zh" : "en";
    }

}
