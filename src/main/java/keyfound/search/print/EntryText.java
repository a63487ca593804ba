package keyfound.search.print;

import java.util.regex.Pattern;

import keyfound.entry.Entry;

/// The answer of an entry for a terminal: its Markdown without the heading, the metadata
/// and the mark of the answer.
public record EntryText(String markdown) {

    private static final Pattern HEADING = Pattern.compile("\\A#{1,6}[ \\t][^\\n]*\\n");

    private static final Pattern METADATA = Pattern.compile("\\A\\s*<!--.*?-->", Pattern.DOTALL);

    private static final Pattern ANSWER_MARK = Pattern.compile("(?m)^\\*\\*(A|答)\\*\\*[:：][ \\t]*");

    public static EntryText of(Entry entry) {
        String body = HEADING.matcher(entry.markdown().replace("\r\n", "\n")).replaceFirst("");
        body = METADATA.matcher(body).replaceFirst("");
        return new EntryText(ANSWER_MARK.matcher(body).replaceFirst("").strip());
    }

}
