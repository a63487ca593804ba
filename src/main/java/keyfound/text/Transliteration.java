package keyfound.text;

import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/// Turns any writing into ASCII letters, for ids.
public final class Transliteration {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private static final String RULES = "Any-Latin; Latin-ASCII; Any-Lower";

    /// A transliterator has state while it works, so each thread has its own.
    private static final ThreadLocal<Transliterator> TRANSLITERATOR = ThreadLocal
        .withInitial(() -> Transliterator.getInstance(RULES));

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

    private static String transliterated(String text) {
        return TRANSLITERATOR.get().transliterate(text);
    }

    private static String words(String text) {
        String words = OTHER.matcher(text).replaceAll("-");
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.endsWith("-") ? words.length() - 1 : words.length();
        return (start < end) ? words.substring(start, end) : "";
    }

    public static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

}
