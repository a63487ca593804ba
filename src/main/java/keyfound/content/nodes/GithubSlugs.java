package keyfound.content.nodes;

import java.util.HashMap;
import java.util.Map;

import keyfound.text.LowerCase;

/// Heading anchors as GitHub makes them: lower case, punctuation dropped, blanks to `-`,
/// every script kept, `-1` behind a repeat.
public final class GithubSlugs {

    private final Map<String, Integer> seen = new HashMap<>();

    /// @param heading its plain text
    public String next(String heading) {
        String slug = slug(heading);
        int repeat = this.seen.merge(slug, 1, Integer::sum) - 1;
        return (repeat == 0) ? slug : slug + "-" + repeat;
    }

    public static String slug(String heading) {
        StringBuilder slug = new StringBuilder(heading.length());
        LowerCase.of(heading.strip()).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            }
            else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

}
