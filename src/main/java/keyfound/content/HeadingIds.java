package keyfound.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.EntryOutline;

/// Writes the id of an entry into its heading: behind `## Why?`, before the marks of `## Why? ##`, and behind the words of
/// a heading that is underlined.
final class HeadingIds {

    private static final Pattern MARKED = Pattern
        .compile("( {0,3}#{1,6}(?:[ \\t].*?|\\p{L}.*?))([ \\t]+#+)?([ \\t]*)(\\r?\\n?)");

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*\\r?\\n?");

    /// Neither a list, a quotation, a table nor a line of the front matter; what is
    /// underlined may
    /// be nothing else.
    private static final Pattern PLAIN = Pattern.compile(" {0,3}(?:[\\p{L}\\p{N}`\"'(\\[“「【¿]|\\*\\*?\\S|__?\\S|:\\w)");

    private static final Pattern WORDS = Pattern.compile("(.*?)([ \\t]*)(\\r?\\n)");

    private HeadingIds() {
    }

    /// @return whether there was a heading to write it into
    static boolean write(List<String> lines, EntryOutline entry) {
        int at = entry.source().line() - 1;
        if (at < 0 || at >= lines.size()) {
            return false;
        }
        String id = " {#" + entry.id() + "}";
        Matcher marked = MARKED.matcher(lines.get(at));
        if (marked.matches()) {
            String closing = (marked.group(2) == null) ? "" : marked.group(2);
            lines.set(at, marked.group(1) + id + closing + marked.group(4));
            return true;
        }
        if (!PLAIN.matcher(lines.get(at)).lookingAt()) {
            return false;
        }
        int words = at;
        while (words + 1 < lines.size() && !lines.get(words).isBlank()
                && !UNDERLINE.matcher(lines.get(words + 1)).matches()) {
            words++;
        }
        Matcher last = WORDS.matcher(lines.get(words));
        if (words + 1 >= lines.size() || !UNDERLINE.matcher(lines.get(words + 1)).matches()
                || lines.get(words).isBlank() || !last.matches()) {
            return false;
        }
        lines.set(words, last.group(1) + id + last.group(3));
        return true;
    }

}
