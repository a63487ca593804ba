package keyfound.web.reading;

import keyfound.entry.Entry;
import keyfound.text.WholeCharacters;

/// The first words of an answer, for previews elsewhere.
final class Description {

    /// As much as search engines and chat programs show without cutting it.
    private static final int MOST_CHARACTERS = 200;

    private Description() {
    }

    static String of(Entry entry) {
        String words = entry.answer().prose().strip().replaceAll("\\s+", " ");
        if (words.length() <= MOST_CHARACTERS) {
            return words;
        }
        int cut = words.lastIndexOf(' ', MOST_CHARACTERS);
        int end = (cut < MOST_CHARACTERS / 2) ? MOST_CHARACTERS : cut;
        return WholeCharacters.head(words, end) + "…";
    }

}
