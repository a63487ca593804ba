package keyfound.publication.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// What a maintainer need not type: the beginning of a new entry, or a message that is
/// added to an entry.
public final class AnswerStub {

    private static final String BEGIN = "<!--";

    private static final String END = "-->";

    private static final String ERRORS = "errors:";

    private AnswerStub() {
    }

    /// Adds a new entry at the end of a file, its question without an answer.
    /// @param text of the file; empty for a new one
    /// @param message that the entry is about, one line
    /// @param lang language of the entry, BCP 47
    public static String appended(String text, String message, String lang) {
        boolean chinese = lang.startsWith("zh");
        String entry = (chinese ? "## Q: 出现 " + code(message) + " 怎么办？"
                : "## Q: Why does it say " + code(message) + "?") + "\n\n";
        return text.isBlank() ? (chinese ? "# 常见报错\n\n" : "# Errors and their answers\n\n") + entry
                : text.stripTrailing() + "\n\n" + entry;
    }

    /// Adds a message to the `errors:` of the entry whose heading stands on a line.
    /// @param line 1-based
    /// @param message one line
    public static String withError(String text, int line, String message) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int heading = Math.clamp(line, 1, Math.max(1, lines.size()));
        int begin = heading;
        while (begin < lines.size() && lines.get(begin).isBlank()) {
            begin++;
        }
        String item = "  - " + quoted(message);
        int end = (begin < lines.size() && lines.get(begin).strip().equals(BEGIN)) ? indexOf(END, lines, begin) : -1;
        if (end < 0) {
            lines.addAll(heading, List.of(BEGIN, ERRORS, item, END));
        }
        else {
            int errors = indexOf(ERRORS, lines.subList(0, end), begin);
            int list = listOf(lines.subList(0, end), begin);
            if (list >= 0) {
                lines.set(list,
                        lines.get(list).replaceFirst("\\[", Matcher.quoteReplacement("[" + quoted(message) + ", ")));
                return String.join("\n", lines) + "\n";
            }
            lines.addAll((errors < 0) ? end : errors + 1, (errors < 0) ? List.of(ERRORS, item) : List.of(item));
        }
        return String.join("\n", lines) + "\n";
    }

    /// In double quotes, where an end of the comment can be written as something else.
    private static String quoted(String message) {
        return '"' + message.replace("\\", "\\\\").replace("\"", "\\\"").replace("-->", "--\\x3e") + '"';
    }

    /// The line of `errors: [one, two]`; below 0 when there is none.
    private static int listOf(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).matches("errors:\\s*\\[.*\\S.*\\]\\s*")) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(String line, List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(line)) {
                return i;
            }
        }
        return -1;
    }

    /// A code span, whatever the message holds (CommonMark 6.1).
    private static String code(String message) {
        String fence = "`";
        while (message.contains(fence)) {
            fence += "`";
        }
        boolean touches = message.startsWith("`") || message.endsWith("`");
        return fence + (touches ? " " + message + " " : message) + fence;
    }

}
