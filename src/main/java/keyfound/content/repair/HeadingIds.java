package keyfound.content.repair;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.nodes.HeadingAttributes;
import keyfound.entry.EntryId;

/// Where the id of an entry is written into its heading: behind `## Why?`, before the
/// marks of `## Why? ##`, behind the words of a heading that is underlined, and into the
/// braces of `## Why? {.wide}`.
///
/// @param at index of the line
/// @param words the line up to the place
/// @param rest the line behind it
record HeadingIds(int at, String words, String rest) {

    private static final Pattern MARKED = Pattern
        .compile("( {0,3}#{1,6}(?:[ \\t].*?|(?:\\p{L}|\\d{1,2}[.、]).*?))((?:[ \\t]+#+)?)[ \\t]*(\\r?\\n?)");

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*\\r?\\n?");

    /// Neither a list, a quotation, a table nor a line of the front matter; what is
    /// underlined may be nothing else.
    private static final Pattern PLAIN = Pattern.compile(" {0,3}(?:[\\p{L}\\p{N}`\"'(\\[“「【¿]|\\*\\*?\\S|__?\\S|:\\w)");

    private static final Pattern WORDS = Pattern.compile("(.*?)[ \\t]*(\\r?\\n|\\r)");

    /// @param line 1-based, where the entry begins
    /// @return empty when there is no heading to write an id into
    static Optional<HeadingIds> in(List<String> lines, int line) {
        int at = line - 1;
        if (at < 0 || at >= lines.size()) {
            return Optional.empty();
        }
        Matcher marked = MARKED.matcher(lines.get(at));
        if (marked.matches()) {
            return Optional.of(new HeadingIds(at, marked.group(1), marked.group(2) + marked.group(3)));
        }
        return PLAIN.matcher(lines.get(at)).lookingAt() ? underlined(lines, at) : Optional.empty();
    }

    private static Optional<HeadingIds> underlined(List<String> lines, int at) {
        int words = at;
        while (words + 1 < lines.size() && !lines.get(words).isBlank()
                && !UNDERLINE.matcher(lines.get(words + 1)).matches()) {
            words++;
        }
        Matcher last = WORDS.matcher(lines.get(words));
        if (words + 1 >= lines.size() || !UNDERLINE.matcher(lines.get(words + 1)).matches()
                || lines.get(words).isBlank() || !last.matches()) {
            return Optional.empty();
        }
        return Optional.of(new HeadingIds(words, last.group(1), last.group(2)));
    }

    /// The id that stands there already, whatever it is worth.
    Optional<String> present() {
        return HeadingAttributes.in(this.words).flatMap(HeadingAttributes::id);
    }

    LineEdit written(EntryId id) {
        Optional<HeadingAttributes> classes = HeadingAttributes.in(this.words);
        if (classes.isEmpty()) {
            return new LineEdit(this.at, this.words + " {#" + id + "}" + this.rest);
        }
        int inside = this.words.indexOf('{', classes.get().start()) + 1;
        inside += this.words.startsWith(":", inside) ? 1 : 0;
        String blank = this.words.startsWith(":", inside - 1) ? " " : "";
        return new LineEdit(this.at, this.words.substring(0, inside) + blank + "#" + id + " "
                + this.words.substring(inside).stripLeading() + this.rest);
    }

}
