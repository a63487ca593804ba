package keyfound.text;

import org.jspecify.annotations.Nullable;

/// How the common ideographs sound: what ICU says of each, in a file, since ICU takes a
/// start's time to learn it from its rules.
///
/// A line of the file has a syllable, a blank, and the ideographs that sound so. Few have
/// another sound than one syllable of `a` to `z`; they are not in the file.
final class Syllables {

    static final char FIRST = 0x4E00;

    static final char LAST = 0x9FFF;

    private static final @Nullable String[] SOUNDS = read();

    private Syllables() {
    }

    /// @param ideograph from `FIRST` to `LAST`
    /// @return null for the few that are not in the file
    static @Nullable String of(char ideograph) {
        return SOUNDS[ideograph - FIRST];
    }

    private static @Nullable String[] read() {
        @Nullable String[] sounds = new String[LAST - FIRST + 1];
        String file = WordFile.text(Syllables.class, "syllables");
        int from = 0;
        while (from < file.length()) {
            int blank = file.indexOf(' ', from);
            int end = file.indexOf('\n', blank);
            String syllable = file.substring(from, blank);
            for (int at = blank + 1; at < end; at++) {
                sounds[file.charAt(at) - FIRST] = syllable;
            }
            from = end + 1;
        }
        return sounds;
    }

}
