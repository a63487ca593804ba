package keyfound.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the word lists that the program carries: text files beside the class that uses
/// them.
public final class WordList {

    private WordList() {
    }

    /// All lines of a list, without comments (`# …`) and empty lines.
    /// @param home the class beside which the file lies
    /// @throws IllegalStateException when the file is missing in the program
    public static List<String> lines(Class<?> home, String name) {
        return TextLines.of(WordFile.text(home, name))
            .stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    }

    /// The lines `a, b = c, d` of a list, each as the words on its left and on its right.
    public static List<Map.Entry<List<String>, List<String>>> pairs(Class<?> home, String name) {
        return lines(home, name).stream()
            .filter(line -> line.contains("="))
            .map(line -> Map.entry(words(line.substring(0, line.indexOf('='))),
                    words(line.substring(line.indexOf('=') + 1))))
            .toList();
    }

    /// Without a regular expression, which took a fifth of a browser's first search.
    private static List<String> words(String side) {
        List<String> words = new ArrayList<>();
        int at = 0;
        for (int comma = side.indexOf(','); comma >= 0; comma = side.indexOf(',', at)) {
            words.add(side.substring(at, comma).strip());
            at = comma + 1;
        }
        words.add(side.substring(at).strip());
        return List.copyOf(words);
    }

}
