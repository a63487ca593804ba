package keyfound.search.verdict;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the code with which a program was killed, however it is told: `exited with code 139`, `Exit Code:    137`,
/// `Exited (137) 2 hours ago`, `退出码 137`.
///
/// Only codes of 128 and a signal (129 to 165) count: they say by themselves what happened, whoever tells of them, while
/// `exit code 1` says nothing.
public final class ExitReports {

    /// So much of a text is read.
    private static final int MAX_UNITS = 2_000;

    /// More words than this say something else.
    private static final int MAX_WORDS = 12;

    private static final Pattern REPORT = Pattern
        .compile("(?i)(?:\\bexit(?:ed|s)?\\b|退出)(?:[ -](?:with|status|code|value|non-zero)|码|代码|状态码|状态){0,4}"
                + "[ \\t:=：(\\[为是]{0,30}\\b(1(?:29|[345]\\d|6[0-5]))\\b(?![.,]?\\d)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private ExitReports() {
    }

    /// The codes that a text tells of, when it says little else; empty otherwise.
    public static Set<String> in(String text) {
        Set<String> codes = new HashSet<>();
        if (text.length() <= MAX_UNITS && WORD.matcher(text).results().limit(MAX_WORDS + 1).count() <= MAX_WORDS) {
            Matcher report = REPORT.matcher(text);
            while (report.find()) {
                codes.add(report.group(1));
            }
        }
        return codes;
    }

}
