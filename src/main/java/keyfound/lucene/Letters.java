package keyfound.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// What each UTF-16 unit is, and the one it is written as in a term.
///
/// Folding is unit by unit, so that a place in the folded text is the same place in the text: lower case, full-width
/// forms to plain ones, accents dropped, traditional Chinese to simplified (those characters that ICU's
/// `Traditional-Simplified` maps one to one; the pairs stand in `simplified.txt`, first line to second line).
final class Letters {

    /// Neither letter nor digit.
    static final byte OTHER = 0;

    /// Part of a word: letters, digits and marks.
    static final byte WORD = 1;

    /// Written without spaces between words: each unit is a word and a part of one.
    static final byte IDEOGRAPH = 2;

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            FOLDED[unit] = foldedForm((char) unit);
            KINDS[unit] = kindOf((char) unit);
        }
        String[] lines = simplifiedPairs().split("\n", -1);
        for (int i = 0; i < lines[0].length(); i++) {
            FOLDED[lines[0].charAt(i)] = lines[1].charAt(i);
        }
    }

    private Letters() {
    }

    static byte kind(char unit) {
        return KINDS[unit];
    }

    static char folded(char unit) {
        return FOLDED[unit];
    }

    private static byte kindOf(char unit) {
        if (Character.isSurrogate(unit)) {
            return OTHER;
        }
        return switch (Character.UnicodeScript.of(unit)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> isWordUnit(unit) ? IDEOGRAPH : OTHER;
            default -> isWordUnit(unit) ? WORD : OTHER;
        };
    }

    private static boolean isWordUnit(char unit) {
        int type = Character.getType(unit);
        return Character.isLetterOrDigit(unit) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.LETTER_NUMBER;
    }

    private static char foldedForm(char unit) {
        char plain = (unit >= '\uFF01' && unit <= '\uFF5E') ? (char) (unit - 0xFEE0) : unit;
        plain = (plain == '\u2019') ? '\'' : plain;
        plain = Character.toLowerCase(plain);
        if (plain >= '\u0080' && plain < '\u2000') {
            char[] ascii = new char[4];
            if (ASCIIFoldingFilter.foldToASCII(new char[] { plain }, 0, ascii, 0, 1) == 1) {
                plain = ascii[0];
            }
        }
        return Character.toLowerCase(plain);
    }

    private static String simplifiedPairs() {
        try (InputStream in = Objects.requireNonNull(Letters.class.getResourceAsStream("simplified.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
