package keyfound.text;

/// Which writing a character belongs to. The only place that decides what is Chinese,
/// kana or hangul.
///
/// The ranges are those of `Character.isIdeographic` and `Character.UnicodeScript` in
/// Unicode 16. They stand here, because programs compiled to JavaScript have neither.
public final class Scripts {

    private static final int[] IDEOGRAPHIC = { 0x3006, 0x3007, 0x3021, 0x3029, 0x3038, 0x303A, 0x3400, 0x4DBF, 0x4E00,
            0x9FFF, 0xF900, 0xFA6D, 0xFA70, 0xFAD9, 0x16FE4, 0x16FE4, 0x17000, 0x187F7, 0x18800, 0x18CD5, 0x18CFF,
            0x18D08, 0x1B170, 0x1B2FB, 0x20000, 0x2A6DF, 0x2A700, 0x2B739, 0x2B740, 0x2B81D, 0x2B820, 0x2CEA1, 0x2CEB0,
            0x2EBE0, 0x2EBF0, 0x2EE5D, 0x2F800, 0x2FA1D, 0x30000, 0x3134A, 0x31350, 0x323AF };

    private static final int[] HAN = { 0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x3005, 0x3005, 0x3007, 0x3007,
            0x3021, 0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFA6D, 0xFA70, 0xFAD9, 0x16FE2,
            0x16FE3, 0x16FF0, 0x16FF1, 0x20000, 0x2A6DF, 0x2A700, 0x2B739, 0x2B740, 0x2B81D, 0x2B820, 0x2CEA1, 0x2CEB0,
            0x2EBE0, 0x2EBF0, 0x2EE5D, 0x2F800, 0x2FA1D, 0x30000, 0x3134A, 0x31350, 0x323AF };

    private static final int[] KANA = { 0x3041, 0x3096, 0x309D, 0x309F, 0x30A1, 0x30FA, 0x30FD, 0x30FF, 0x31F0, 0x31FF,
            0x32D0, 0x32FE, 0x3300, 0x3357, 0xFF66, 0xFF6F, 0xFF71, 0xFF9D, 0x1AFF0, 0x1AFF3, 0x1AFF5, 0x1AFFB, 0x1AFFD,
            0x1AFFE, 0x1B000, 0x1B122, 0x1B132, 0x1B132, 0x1B150, 0x1B152, 0x1B155, 0x1B155, 0x1B164, 0x1B167, 0x1F200,
            0x1F200 };

    private static final int[] HANGUL = { 0x1100, 0x11FF, 0x302E, 0x302F, 0x3131, 0x318E, 0x3200, 0x321E, 0x3260,
            0x327E, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xD7B0, 0xD7C6, 0xD7CB, 0xD7FB, 0xFFA0, 0xFFBE, 0xFFC2, 0xFFC7,
            0xFFCA, 0xFFCF, 0xFFD2, 0xFFD7, 0xFFDA, 0xFFDC };

    private static final int[] BOPOMOFO = { 0x2EA, 0x2EB, 0x3105, 0x312F, 0x31A0, 0x31BF };

    private Scripts() {
    }

    /// A Chinese character, as Chinese, Japanese and Korean use it. Characters beyond the
    /// first plane count too.
    public static boolean isHan(int character) {
        return isIn(IDEOGRAPHIC, character);
    }

    public static boolean hasHan(CharSequence text) {
        return text.codePoints().anyMatch(Scripts::isHan);
    }

    /// Hiragana or katakana: only Japanese has them.
    public static boolean isKana(int character) {
        return isIn(KANA, character);
    }

    /// Only Korean has it.
    public static boolean isHangul(int character) {
        return isIn(HANGUL, character);
    }

    /// Whether a search splits the script into single characters, because its words have
    /// no spaces between them or carry endings of their own.
    public static boolean isUnspaced(int character) {
        return isIn(HAN, character) || isIn(KANA, character) || isIn(HANGUL, character) || isIn(BOPOMOFO, character);
    }

    /// @param ranges first and last character by turns, ascending
    private static boolean isIn(int[] ranges, int character) {
        if (character < ranges[0]) {
            return false;
        }
        int low = 0;
        int high = ranges.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (character < ranges[2 * middle]) {
                high = middle - 1;
            }
            else if (character > ranges[2 * middle + 1]) {
                low = middle + 1;
            }
            else {
                return true;
            }
        }
        return false;
    }

}
