package keyfound.text.analysis;

import java.util.List;

import keyfound.text.Scripts;
import keyfound.text.WordList;

/// The kind of each UTF-16 unit, and the unit that stands for it in a term.
///
/// Folding goes unit by unit, so a place in the folded text is the same place in the
/// text: lower case, full-width forms to plain ones, accents dropped, traditional Chinese
/// to simplified. `unaccented.txt` holds the letters that Lucene's `ASCIIFoldingFilter`
/// writes as one ASCII letter, `simplified.txt` the characters that ICU's
/// `Traditional-Simplified` maps one to one. In both files the units of the first line
/// become those of the second.
public final class CharacterTable {

    /// Neither letter nor digit.
    static final byte OTHER = 0;

    /// Part of a word: letters, digits and marks.
    public static final byte WORD = 1;

    /// Written without spaces between words: each unit is a word and a part of a word.
    public static final byte IDEOGRAPH = 2;

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        List<String> unaccented = WordList.lines(CharacterTable.class, "unaccented.txt");
        char[] bare = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < unaccented.getFirst().length(); i++) {
            bare[unaccented.getFirst().charAt(i)] = unaccented.getLast().charAt(i);
        }
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            char plain = foldedForm((char) unit);
            FOLDED[unit] = (plain < '\u0080' || bare[plain] == 0) ? plain : bare[plain];
            KINDS[unit] = kindOf((char) unit);
        }
        List<String> simplified = WordList.lines(CharacterTable.class, "simplified.txt");
        for (int i = 0; i < simplified.getFirst().length(); i++) {
            FOLDED[simplified.getFirst().charAt(i)] = simplified.getLast().charAt(i);
        }
    }

    private CharacterTable() {
    }

    public static byte kind(char unit) {
        return KINDS[unit];
    }

    public static char folded(char unit) {
        return FOLDED[unit];
    }

    private static byte kindOf(char unit) {
        if (Character.isSurrogate(unit)) {
            return OTHER;
        }
        if (!isWordUnit(unit)) {
            return OTHER;
        }
        return Scripts.isUnspaced(unit) ? IDEOGRAPH : WORD;
    }

    private static boolean isWordUnit(char unit) {
        int type = Character.getType(unit);
        return Character.isLetterOrDigit(unit) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.LETTER_NUMBER;
    }

    private static char foldedForm(char unit) {
        char plain = (unit >= '\uFF01' && unit <= '\uFF5E') ? (char) (unit - 0xFEE0) : unit;
        plain = (plain == '\u2019') ? '\'' : plain;
        return Character.toLowerCase(plain);
    }

}
