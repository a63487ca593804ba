package keyfound.search.snippet;

import java.util.ArrayList;
import java.util.List;

import keyfound.search.TextRange;
import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.TextScanner;
import keyfound.text.analysis.TokenSink;

/// Finds in a text the words whose beginnings were typed.
public final class PrefixHighlighter {

    private final List<String> typed;

    public PrefixHighlighter(List<String> typed) {
        this.typed = List.copyOf(typed);
    }

    /// @return the typed beginnings, in order, not overlapping
    public List<TextRange> ranges(String text) {
        char[] units = text.toCharArray();
        List<Highlighter.Mark> marks = new ArrayList<>();
        TextScanner scanner = new TextScanner(units, units.length, false, (kind, start, end, nextPlace) -> {
            if (kind != TokenSink.Kind.WHOLE) {
                this.typed.stream()
                    .filter(word -> beginsWith(units, start, end, word))
                    .mapToInt(String::length)
                    .max()
                    .ifPresent(length -> marks.add(new Highlighter.Mark("", 1, start, start + length)));
            }
        });
        int at = 0;
        while (at < units.length) {
            at = scanner.scan(at);
        }
        return Highlighter.ranges(marks, 0);
    }

    private static boolean beginsWith(char[] units, int start, int end, String word) {
        if (end - start < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (CharacterTable.folded(units[start + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

}
