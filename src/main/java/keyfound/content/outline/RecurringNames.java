package keyfound.content.outline;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import keyfound.text.LowerCase;

/// Names of headings that recur over the files of a folder: `## Patch` in one article
/// after the other is a part of each.
///
/// @param names as `key` gives them
public record RecurringNames(Set<String> names) {

    public static final RecurringNames NONE = new RecurringNames(Set.of());

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{N})）]+$");

    private static final int LONGEST_NAME = 60;

    public RecurringNames {
        names = Set.copyOf(names);
    }

    /// A name without its number, its marks and its capital letters.
    ///
    /// @return empty when it is too long for the name of a part
    public static String key(String words) {
        return (words.length() > LONGEST_NAME) ? "" : EDGES.matcher(LowerCase.of(words.strip())).replaceAll("");
    }

    boolean hold(String words) {
        return !this.names.isEmpty() && this.names.contains(key(words));
    }

    /// Tells these names from others; empty when there are none.
    public String mark() {
        return this.names.isEmpty() ? "" : "-" + Integer.toHexString(new TreeSet<>(this.names).toString().hashCode());
    }

}
