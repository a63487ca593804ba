package keyfound.text.analysis;

import java.util.Arrays;
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

    private static final byte UNSEEN = -1;

    /// Filled as characters are met: a browser would spend a tenth of its first search on
    /// the whole plane.
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    /// The same, 0 for a unit that was not met.
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    private static final char[] UNACCENTED = new char[Character.MAX_VALUE + 1];

    static {
        Arrays.fill(KINDS, UNSEEN);
        mapped("unaccented.txt", UNACCENTED);
        mapped("simplified.txt", FOLDED);
    }

    private CharacterTable() {
    }

    private static void mapped(String name, char[] table) {
        List<String> lines = WordList.lines(CharacterTable.class, name);
        for (int i = 0; i < lines.getFirst().length(); i++) {
            table[lines.getFirst().charAt(i)] = lines.getLast().charAt(i);
        }
    }

    public static byte kind(char unit) {
        byte kind = KINDS[unit];
        if (kind == UNSEEN) {
            kind = kindOf(unit);
            KINDS[unit] = kind;
        }
        return kind;
    }

    public static char folded(char unit) {
        char folded = FOLDED[unit];
        if (folded == 0) {
            folded = foldedForm(unit);
            FOLDED[unit] = folded;
        }
        return folded;
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
        plain = Character.toLowerCase((plain == '\u2019') ? '\'' : plain);
        return (plain < '\u0080' || UNACCENTED[plain] == 0) ? plain : UNACCENTED[plain];
    }

}
