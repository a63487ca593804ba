package keyfound.browser.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.analysis.en.BareKStem;

/// What belongs to the script and is loaded beside it: the word lists (`w`) with the first
/// search, and of the dictionary of stems the words that begin with the same two letters
/// (`sin`) when a text has such words. They change seldom, and a page that nobody searches
/// on goes without them.
public final class CarriedTexts {

    static final String LISTS = "w";

    private static final Map<String, String> LISTS_BY_NAME = new HashMap<>();

    private static final Set<String> STEMS = new HashSet<>();

    private CarriedTexts() {
    }

    static void put(String name, String text) {
        if (name.equals(LISTS)) {
            putLists(text);
        }
        else if (isOfStems(name) && STEMS.add(name)) {
            BareKStem.learn(text);
        }
    }

    /// A list begins with `# ` and its name; `ScriptBuild` leaves all other comments out.
    private static void putLists(String text) {
        int at = 0;
        while (at < text.length()) {
            int heading = text.indexOf('\n', at);
            int next = text.indexOf("\n# ", heading);
            int end = (next < 0) ? text.length() : next;
            LISTS_BY_NAME.put(text.substring(at + 2, heading), text.substring(heading + 1, end));
            at = (next < 0) ? end : end + 1;
        }
    }

    static boolean hasLists() {
        return !LISTS_BY_NAME.isEmpty();
    }

    /// @param name of the package and of the file
    /// @throws IllegalStateException when the script was not given it
    public static String list(String name) {
        String text = LISTS_BY_NAME.get(name);
        if (text == null) {
            throw new IllegalStateException("the script lacks its " + name);
        }
        return text;
    }

    private static boolean isOfStems(String name) {
        return name.length() == 3 && name.charAt(0) == 's';
    }

    /// The piece of the dictionary that a word needs: a stem keeps the first two letters.
    /// @return empty when the dictionary has no word that begins so
    static Optional<String> stemsFor(String word) {
        if (word.length() < 2 || !isLetter(word.charAt(0)) || !isLetter(word.charAt(1))) {
            return Optional.empty();
        }
        int pair = 26 * (word.charAt(0) - 'a') + word.charAt(1) - 'a';
        return (StemBeginnings.THERE.charAt(pair) == '1') ? Optional.of("s" + word.substring(0, 2))
                : Optional.empty();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /// Whether a word can be stemmed by now.
    public static boolean hasStemsFor(String word) {
        return stemsFor(word).filter(piece -> !STEMS.contains(piece)).isEmpty();
    }

}
