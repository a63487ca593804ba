package keyfound.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The base forms that an English word may have, by its ending alone: `stopped` gives
/// `stop`, `hanging` gives `hang`.
///
/// The forms are guesses: the caller looks them up in a list of words.
public final class EnglishForms {

    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "er", "ion");

    /// A word without its ending has at least this many letters.
    private static final int FEWEST_LETTERS = 3;

    private EnglishForms() {
    }

    /// @param word in lower case
    /// @return the word itself first, then the likelier guesses
    public static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word, singular(word)));
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= FEWEST_LETTERS) {
                addStems(forms, word.substring(0, word.length() - ending.length()));
            }
        }
        return forms;
    }

    /// `submitt` gives `submit`, `clos` gives `close`, `copi` gives `copy`.
    private static void addStems(Set<String> forms, String stem) {
        forms.add(stem);
        forms.add(stem + "e");
        int last = stem.length() - 1;
        if (stem.charAt(last) == stem.charAt(last - 1)) {
            forms.add(stem.substring(0, last));
        }
        if (stem.charAt(last) == 'i') {
            forms.add(stem.substring(0, last) + "y");
        }
    }

    /// Without the `s` of a plural.
    public static String singular(String word) {
        return (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) ? word.substring(0, word.length() - 1)
                : word;
    }

}
