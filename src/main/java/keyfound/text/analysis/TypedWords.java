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

    private static final int MAX_WORDS = 12;

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

    private static String folded(char[] text, int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i++) {
            word.append(CharacterTable.folded(text[i]));
        }
        return word.toString();
    }

}
