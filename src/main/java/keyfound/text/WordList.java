package keyfound.text;

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
            .map(line -> line.split("=", 2))
            .map(sides -> Map.entry(words(sides[0]), words(sides[1])))
            .toList();
    }

    private static List<String> words(String side) {
        return List.of(side.strip().split("\\s*,\\s*"));
    }

}
