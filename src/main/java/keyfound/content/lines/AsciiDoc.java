package keyfound.content.lines;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.guard.DeadlineText;

/// What is left of AsciiDoc or a wiki in a file that was renamed to `.md`: `== Why? ==`,
/// `[[why]]` above it, and blocks of code between lines of dashes. Every line stays the
/// line it is.
final class AsciiDoc {

    private static final Pattern HEADING = Pattern.compile("^(={1,6}) (?![\"'])(\\S.*?)(?: =+)?$");

    private static final Pattern MARKDOWN = Pattern.compile(" {0,3}(?:#{1,6} |`{3})");

    private static final Pattern ANCHOR = Pattern.compile("^\\[(?:\\[([A-Za-z0-9][\\w.-]*)]|#([A-Za-z0-9][\\w.-]*))]$");

    private static final Pattern SOURCE = Pattern.compile("^\\[(?:source|listing)(?:,\\s*+([\\w+#-]++))?.*]$");

    /// Above a list of questions.
    private static final String QUESTIONS = "[qanda]";

    /// `Why?::`, with its answer below.
    private static final Pattern TERM = Pattern.compile("(\\S.*\\S)::");

    private static final Pattern SETTING = Pattern.compile(":!?[\\w-]+!?:(?: .*)?");

    private static final String BLOCK = "----";

    private AsciiDoc() {
    }

    /// Whether two headings are written so, and none as in Markdown.
    static boolean isIn(List<String> lines) {
        int headings = 0;
        boolean code = false;
        for (String line : lines) {
            code ^= line.stripTrailing().equals(BLOCK);
            if (!code && MARKDOWN.matcher(line).lookingAt()) {
                return false;
            }
            headings += (!code && matcher(HEADING, line).matches()) ? 1 : 0;
        }
        return headings > 1 || (headings > 0 && lines.stream().anyMatch(line -> line.strip().equals(QUESTIONS)));
    }

    static void rewrite(List<String> lines) {
        String id = "";
        String language = "";
        boolean code = false;
        boolean questions = false;
        int level = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher term = matcher(TERM, line);
            Matcher heading = matcher(HEADING, line);
            Matcher anchor = matcher(ANCHOR, line);
            Matcher source = matcher(SOURCE, line);
            if (line.strip().equals(BLOCK)) {
                lines.set(i, code ? "```" : "```" + language);
                code = !code;
                language = "";
            }
            else if (!code && questions && term.matches()) {
                lines.set(i, "#".repeat(Math.min(6, level + 1)) + " " + term.group(1));
            }
            else if (!code
                    && (line.strip().equals(QUESTIONS) || line.equals("+") || matcher(SETTING, line).matches())) {
                questions |= line.strip().equals(QUESTIONS);
                lines.set(i, "");
            }
            else if (!code && heading.matches()) {
                questions = false;
                level = heading.group(1).length();
                lines.set(i, "#".repeat(heading.group(1).length()) + " " + heading.group(2)
                        + (id.isEmpty() ? "" : " {#" + id + "}"));
                id = "";
            }
            else if (!code && anchor.matches()) {
                id = (anchor.group(1) != null) ? anchor.group(1) : anchor.group(2);
                lines.set(i, "");
            }
            else if (!code && source.matches()) {
                language = (source.group(1) == null) ? "" : source.group(1);
                lines.set(i, "");
            }
        }
    }

    /// A line too long for a heading is none.
    private static Matcher matcher(Pattern pattern, String line) {
        String plain = (line.length() > SiteLines.LONGEST) ? "" : line.stripTrailing();
        return pattern.matcher(DeadlineText.timed(plain));
    }

}
