package keyfound.text;

import java.util.Locale;

/// Lower case in time linear in the length.
///
/// The JDK copies the whole text for each letter whose lower case is longer, which only
/// `İ` is: 256 KiB of it take a minute.
public final class LowerCase {

    private static final char LONGER = 'İ';

    private static final String LOWER = "i\u0307";

    private LowerCase() {
    }

    public static String of(String text) {
        String even = (text.indexOf(LONGER) < 0) ? text : text.replace(String.valueOf(LONGER), LOWER);
        return even.toLowerCase(Locale.ROOT);
    }

}
