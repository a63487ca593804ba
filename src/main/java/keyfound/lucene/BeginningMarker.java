package keyfound.lucene;

import java.util.ArrayList;
import java.util.List;

import keyfound.search.TextRange;

/// Finds in a text the words that have been begun.
final class BeginningMarker {

    private final List<String> typed;

    BeginningMarker(List<String> typed) {
        this.typed = List.copyOf(typed);
    }

    /// @return the beginnings, as far as they were typed, in order, not overlapping
    List<TextRange> ranges(String text) {
        char[] units = text.toCharArray();
        List<Marker.Mark> marks = new ArrayList<>();
        TextScanner scanner = new TextScanner(units, units.length, false, (kind, start, end, nextPlace) -> {
            if (kind != TokenSink.Kind.WHOLE) {
                this.typed.stream()
                    .filter(word -> beginsWith(units, start, end, word))
                    .mapToInt(String::length)
                    .max()
                    .ifPresent(length -> marks.add(new Marker.Mark("", 1, start, start + length)));
            }
        });
        int at = 0;
        while (at < units.length) {
            at = scanner.scan(at);
        }
        return Marker.ranges(marks, 0);
    }

    private static boolean beginsWith(char[] units, int start, int end, String word) {
        if (end - start < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Letters.folded(units[start + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

}
