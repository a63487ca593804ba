package keyfound.text;

/// Tells in which language a text is written.
public final class WrittenLanguage {

    private WrittenLanguage() {
    }

    /// The language of a tag without its region: `zh` for `zh-CN`; empty for the empty
    /// text.
    public static String main(String tag) {
        return tag.isEmpty() ? "" : LowerCase.of(tag).split("[-_]", 2)[0];
    }

    /// The language of the text: `ja` or `ko` by their own letters, `zh` when Han
    /// characters are more than a tenth of the letters, otherwise `en`.
    public static String of(String text) {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                letters += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            letters++;
            han += (!Character.isSurrogate(c) && Scripts.isHan(c)) ? 1 : 0;
            kana += Scripts.isKana(c) ? 1 : 0;
            hangul += Scripts.isHangul(c) ? 1 : 0;
        }
        if (kana * 10 > letters) {
            return "ja";
        }
        if (hangul * 10 > letters) {
            return "ko";
        }
        return (han * 10 > letters) ? "zh" : "en";
    }

}
