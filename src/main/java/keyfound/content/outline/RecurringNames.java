package keyfound.content.outline;

import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import keyfound.text.Fnv1a;
import keyfound.text.LowerCase;

/// Names of headings that recur over the files of a folder: `## Patch` in one article
/// after the other is a part of each.
///
/// @param keys of the names, as `key` tells them
public record RecurringNames(Set<Long> keys) {

    public static final RecurringNames NONE = new RecurringNames(Set.of());

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{N})）]+$");

    private static final int LONGEST_NAME = 60;

    public RecurringNames {
        keys = Set.copyOf(keys);
    }

    /// The hash of a name without its number, its marks and its capital letters.
    ///
    /// @return empty when it is too long for the name of a part, or nothing is left of it
    public static OptionalLong key(String words) {
        String name = (words.length() > LONGEST_NAME) ? "" : EDGES.matcher(LowerCase.of(words.strip())).replaceAll("");
        return name.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Fnv1a.of(name));
    }

    boolean hold(String words) {
        OptionalLong key = this.keys.isEmpty() ? OptionalLong.empty() : key(words);
        return key.isPresent() && this.keys.contains(key.getAsLong());
    }

    /// Tells these names from others; empty when there are none.
    public String mark() {
        return this.keys.isEmpty() ? "" : "-" + Integer.toHexString(new TreeSet<>(this.keys).hashCode());
    }

}
