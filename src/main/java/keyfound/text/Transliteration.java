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

    private static final int FIRST_COMMON = 0x4E00;

    private static final int LAST_COMMON = 0x9FFF;

    /// How the common ideographs sound, as far as it was asked for. Threads that race
    /// find out the same.
    private static final @Nullable String[] SYLLABLES = new String[LAST_COMMON - FIRST_COMMON + 1];

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

    /// ICU takes long to say how an ideograph sounds. It sounds the same wherever it
    /// stands among others and ASCII, so most Chinese questions are put together from
    /// what is known. What follows a letter is a syllable of its own.
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
        return sign >= FIRST_COMMON && sign <= LAST_COMMON;
    }

    /// ASCII, or what Chinese sentences are pointed with.
    private static boolean isPlain(int sign) {
        return sign < FIRST_OTHER || PUNCTUATION.indexOf(sign) >= 0;
    }

    private static String plain(String stretch) {
        return isAscii(stretch) ? LowerCase.of(stretch) : sound(stretch);
    }

    private static String syllable(char ideograph) {
        @Nullable String known = SYLLABLES[ideograph - FIRST_COMMON];
        if (known == null) {
            known = sound(String.valueOf(ideograph));
            SYLLABLES[ideograph - FIRST_COMMON] = known;
        }
        return known;
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
