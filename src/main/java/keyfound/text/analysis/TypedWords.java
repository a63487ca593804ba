package keyfound.text.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a text that somebody is still typing: each may be only the beginning of a
/// word.
///
/// @param words folded, each once; a Chinese run as its pairs
public record TypedWords(List<String> words) {

    public static final int LONGEST_BEGINNING = 3;

    /// Of an entry that quotes whole logs, this many units are found while typing.
    public static final int MAX_UNITS = 1_000;

    private static final int MAX_WORDS = 12;

    private static final char MARK = '*';

    public static TypedWords of(String typed) {
        Set<String> words = new LinkedHashSet<>();
        char[] text = typed.toCharArray();
        List<String> found = new ArrayList<>();
        TextScanner scanner = new TextScanner(text, text.length, true, (kind, start, end, nextPlace) -> {
            if (kind != TokenSink.Kind.WHOLE) {
                found.add(folded(text, start, end));
            }
        });
        for (int at = 0; at < text.length && words.size() < MAX_WORDS; at = scanner.scan(at)) {
            words.addAll(found);
            found.clear();
        }
        words.addAll(found);
        return new TypedWords(words.stream().limit(MAX_WORDS).toList());
    }

    /// The beginning of a word as a term of its own: a mark tells it from a word.
    public static String beginning(String typed) {
        return typed + MARK;
    }

    public static boolean isBeginning(String term) {
        return term.charAt(term.length() - 1) == MARK;
    }

    /// Of the texts that an entry quotes, only this many units are found while typing.
    public static String cut(List<String> texts, int maxUnits) {
        String all = String.join("\n", texts);
        return all.substring(0, Math.min(all.length(), maxUnits));
    }

    private static String folded(char[] text, int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i++) {
            word.append(CharacterTable.folded(text[i]));
        }
        return word.toString();
    }

}
