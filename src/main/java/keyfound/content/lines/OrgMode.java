package keyfound.content.lines;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.text.LowerCase;

/// An outline of Org mode in a file that was renamed to `.md`: `* FAQ`, `** Why?`, and
/// code between `#+begin_src sh` and `#+end_src`. Every line stays the line it is.
final class OrgMode {

    private static final Pattern HEADING = Pattern.compile("(\\*{1,6}) (\\S.*)");

    private static final Pattern CODE = Pattern.compile("\\s*#\\+(?i:begin_(?:src|example))\\s*([\\w+#-]*).*");

    private OrgMode() {
    }

    /// Whether at least two headings of the second level are written so, and no heading
    /// as in Markdown. Bold text ends with stars, too.
    static boolean isIn(List<String> lines) {
        int headings = 0;
        for (String line : lines) {
            if (line.startsWith("# ") || line.startsWith("## ") || line.startsWith("```")) {
                return false;
            }
            headings += (line.startsWith("** ") && heading(line).matches()) ? 1 : 0;
        }
        return headings > 1;
    }

    static void rewrite(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher heading = heading(line);
            Matcher code = CODE.matcher((line.length() > SiteLines.LONGEST) ? "" : line);
            if (heading.matches()) {
                lines.set(i, "#".repeat(heading.group(1).length()) + " " + heading.group(2));
            }
            else if (code.matches()) {
                lines.set(i, "```" + code.group(1));
            }
            else if (LowerCase.of(line.strip()).startsWith("#+end_")) {
                lines.set(i, "```");
            }
        }
    }

    private static Matcher heading(String line) {
        boolean text = line.length() > SiteLines.LONGEST || line.stripTrailing().endsWith("*");
        return HEADING.matcher(text ? "" : line);
    }

}
