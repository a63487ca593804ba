package keyfound.search.verdict;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import keyfound.text.EnglishForms;
import keyfound.text.WordList;

/// English words that messages of programs at large are made of, in two groups:
/// `common-words.txt`.
final class CommonWords {

    static final CommonWords SHIPPED = new CommonWords(WordList.lines(CommonWords.class, "common-words.txt"));

    /// Stands above the second group.
    private static final String SECOND = "[said]";

    private final Set<String> functions = new HashSet<>();

    private final Set<String> common = new HashSet<>();

    private CommonWords(List<String> lines) {
        Set<String> group = this.functions;
        for (String line : lines) {
            if (line.equals(SECOND)) {
                group = this.common;
            }
            else {
                group.addAll(Arrays.asList(line.split(" ")));
            }
        }
    }

    /// Whether a word merely holds a message together.
    /// @param base in lower case
    boolean isFunction(String base) {
        return this.functions.contains(base);
    }

    /// Whether any program says the word, or what it may be a form of.
    /// @param base in lower case
    boolean isCommon(String base) {
        return EnglishForms.of(base).stream().anyMatch(this.common::contains);
    }

}
