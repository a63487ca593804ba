package keyfound.content.nodes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands in braces behind the words of a heading: `{#id}`, `{: #id .class }`,
/// `{.class}`. Anything else in braces is what the heading speaks of: `{.status.phase}`
/// is a path, `{#each rows}` a template.
///
/// @param start where the braces, with the blanks before them, begin
/// @param id as written; empty when there are only classes
public record HeadingAttributes(int start, Optional<String> id) {

    /// From the opening brace to the end of the heading.
    private static final int LONGEST = 500;

    private static final int MOST = 8;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern ID = Pattern.compile("#[^\\s{}]+");

    private static final Pattern CLASS = Pattern.compile("\\.[A-Za-z_-][\\w-]*");

    /// @param words of a heading; empty when nothing stands behind them
    public static Optional<HeadingAttributes> in(CharSequence words) {
        int end = behindWords(words, words.length());
        if (end == 0 || words.charAt(end - 1) != '}') {
            return Optional.empty();
        }
        int open = end - 2;
        while (open >= Math.max(0, end - LONGEST) && words.charAt(open) != '{') {
            open--;
        }
        if (open < 0 || words.charAt(open) != '{') {
            return Optional.empty();
        }
        List<String> attributes = attributes(words.subSequence(open + 1, end - 1).toString());
        int start = behindWords(words, open);
        Optional<String> id = attributes.stream()
            .filter(attribute -> ID.matcher(attribute).matches())
            .map(attribute -> attribute.substring(1))
            .findFirst();
        boolean known = !attributes.isEmpty() && attributes.size() <= MOST
                && attributes.stream().allMatch(HeadingAttributes::isKnown);
        // without an id, only what stands apart from the words
        return (known && (id.isPresent() || start < open || start == 0)) ? Optional.of(new HeadingAttributes(start, id))
                : Optional.empty();
    }

    private static int behindWords(CharSequence words, int from) {
        int end = from;
        while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static List<String> attributes(String inner) {
        String list = (inner.startsWith(":") ? inner.substring(1) : inner).strip();
        return list.isEmpty() ? List.of() : List.of(BLANKS.split(list, MOST + 1));
    }

    private static boolean isKnown(String attribute) {
        return ID.matcher(attribute).matches() || CLASS.matcher(attribute).matches();
    }

}
