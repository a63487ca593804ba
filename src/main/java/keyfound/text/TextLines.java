package keyfound.text;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text as `String.lines` gives them, which programs compiled to
/// JavaScript do not have.
public final class TextLines {

    private TextLines() {
    }

    /// The lines without what ends them: `\n`, `\r` or both. An empty text has none.
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(start, end));
            boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (both ? 2 : 1);
        }
        return lines;
    }

}
