package keyfound.text;

import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/// Turns any writing into ASCII letters, for ids.
public final class Transliteration {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private static final String RULES = "Any-Latin; Latin-ASCII; Any-Lower";

    /// A transliterator has state while it works, so each thread has its own.
    private static final ThreadLocal<Transliterator> TRANSLITERATOR = ThreadLocal
        .withInitial(() -> Transliterator.getInstance(RULES));

    private static final int FIRST_OTHER = 128;

    private static final String PUNCTUATION = "，。、？！：；（）《》【】「」『』“”‘’—…·";

    private Transliteration() {
    }

    /// Words of lower-case ASCII letters and digits with `-` between them, whole words up
    /// to the limit; empty when the text has no letter or digit.
    public static String slug(String text, int maxChars) {
        String slug = words(isAscii(text) ? LowerCase.of(text) : transliterated(text));
        if (slug.length() <= maxChars) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', maxChars);
        return slug.substring(0, (cut > maxChars / 2) ? cut : maxChars);
    }

    /// An ideograph sounds the same wherever it stands among others and ASCII, so most
    /// Chinese questions are put together from syllables. What follows a letter is a
    /// syllable of its own.
    private static String transliterated(String text) {
        if (!text.codePoints().allMatch(sign -> isCommon(sign) || isPlain(sign))) {
            return sound(text);
        }
        StringBuilder letters = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isCommon(text.charAt(at))) {
                letters.append(plain(text.substring(from, at)));
                boolean joins = !letters.isEmpty() && Character.isLetter(letters.charAt(letters.length() - 1));
                letters.append(joins ? " " : "").append(syllable(text.charAt(at)));
                from = at + 1;
            }
        }
        return letters.append(plain(text.substring(from))).toString();
    }

    private static boolean isCommon(int sign) {
        return sign >= Syllables.FIRST && sign <= Syllables.LAST;
    }

    /// ASCII, or what Chinese sentences are pointed with.
    private static boolean isPlain(int sign) {
        return sign < FIRST_OTHER || PUNCTUATION.indexOf(sign) >= 0;
    }

    /// No mark has a sound: a blank stands for it.
    private static String plain(String stretch) {
        if (isAscii(stretch)) {
            return LowerCase.of(stretch);
        }
        StringBuilder signs = new StringBuilder(stretch);
        for (int at = 0; at < signs.length(); at++) {
            if (signs.charAt(at) >= FIRST_OTHER) {
                signs.setCharAt(at, ' ');
            }
        }
        return LowerCase.of(signs.toString());
    }

    private static String syllable(char ideograph) {
        @Nullable String known = Syllables.of(ideograph);
        return (known == null) ? sound(String.valueOf(ideograph)) : known;
    }

    private static String sound(String text) {
        return TRANSLITERATOR.get().transliterate(text);
    }

    private static String words(String text) {
        String words = OTHER.matcher(text).replaceAll("-");
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.endsWith("-") ? words.length() - 1 : words.length();
        return (start < end) ? words.substring(start, end) : "";
    }

    public static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_OTHER) {
                return false;
            }
        }
        return true;
    }

}
