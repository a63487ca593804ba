package keyfound.signature.line;

import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;

/// Recognises what compilers and tools show around a message: source lines with their
/// gutter, carets, diffs, tables, rules, typed commands and progress bars.
final class SourceExcerpts {

    private SourceExcerpts() {
    }

    /// Where the text behind a gutter of line numbers begins (`12 | text`, ` | text`); -1
    /// when there is no gutter.
    static int gutterEnd(String line) {
        int at = Scan.blanks(line, 0);
        int digits = Scan.digits(line, at);
        int bar = Scan.blanks(line, digits);
        char c = Chars.at(line, bar);
        boolean gutter = (c == '|' || (c == '│' && digits > at)) && digits - at <= 6
                && (bar + 1 == line.length() || Scan.isBlank(line.charAt(bar + 1)));
        return gutter ? bar + 1 : -1;
    }

    static boolean hasNumberedGutter(String line) {
        return gutterEnd(line) > 0 && Chars.isDigit(Chars.at(line, Scan.blanks(line, 0)));
    }

    /// Where the text behind a row of carets begins: the label that a compiler writes
    /// under the source; -1 when there is none.
    static int labelStart(String line) {
        int gutter = gutterEnd(line);
        int at = Scan.run(line, Math.max(gutter, 0), line.length(), c -> Scan.isBlank(c) || c == '|');
        int marks = Scan.run(line, at, line.length(), c -> "^~-_|.".indexOf(c) >= 0 || Scan.isBlank(c));
        boolean caret = line.substring(at, marks).indexOf('^') >= 0 || (gutter >= 0 && line.startsWith("--", at));
        return caret && Scan.hasWord(line, marks) ? marks : -1;
    }

    /// Source code, carets below it, the arrow to its file, a line of a diff.
    static boolean isSource(String line) {
        String text = line.strip();
        if (gutterEnd(line) >= 0) {
            return true;
        }
        boolean arrow = text.startsWith("--> ") || text.startsWith("::: ") || text.startsWith("╭─")
                || text.startsWith("┌─");
        boolean diff = text.startsWith("@@ -") || text.startsWith("diff --git ") || line.startsWith("--- a/")
                || line.startsWith("+++ b/");
        return arrow || diff || text.equals("...") || isMarks(text) || isSuggestion(text);
    }

    private static boolean isMarks(String text) {
        return !text.isEmpty() && (text.indexOf('^') >= 0 || text.startsWith("~"))
                && Scan.run(text, 0, text.length(), c -> "^~-_|. ".indexOf(c) >= 0) == text.length();
    }

    /// rustc's `12 + let x = 1;`.
    private static boolean isSuggestion(String text) {
        int digits = Scan.digits(text, 0);
        return digits > 0 && digits <= 5 && Chars.at(text, digits) == ' '
                && "+-~".indexOf(Chars.at(text, digits + 1)) >= 0
                && (digits + 2 == text.length() || Chars.at(text, digits + 2) == ' ');
    }

    /// `+----+----+`, `| a | b |`.
    static boolean isTable(String line) {
        String text = line.strip();
        if (text.length() < 3 || (text.charAt(0) != '|' && text.charAt(0) != '+' && text.charAt(0) != '│')) {
            return false;
        }
        long bars = text.chars().filter(c -> c == '|' || c == '│' || c == '+').count();
        char last = text.charAt(text.length() - 1);
        return bars >= 3 && (last == '|' || last == '│' || last == '+');
    }

    /// Three columns or more with wide gaps between them.
    static boolean isColumns(String line) {
        int columns = 0;
        int at = Scan.blanks(line, 0);
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !isGap(line, end)) {
                end++;
            }
            columns++;
            at = Scan.blanks(line, end);
        }
        return columns >= 4;
    }

    private static boolean isGap(String line, int at) {
        return line.charAt(at) == '\t' || (line.charAt(at) == ' ' && Scan.isBlank(Chars.at(line, at + 1)));
    }

    /// `$ make`, `PS C:\> make`, `user@host:~$ make`, `[user@host dir]$ make`,
    /// `C:\src>make`, `>>> f()`.
    static boolean isCommand(String line) {
        String text = line.strip();
        if (text.startsWith("$ ") || text.startsWith(">>> ") || text.startsWith("❯ ") || text.startsWith("➜ ")
                || text.startsWith("% ") || text.startsWith("+ ")) {
            return true;
        }
        if (text.startsWith("PS ") && Chars.at(text, 4) == ':') {
            return true;
        }
        if (Chars.at(text, 1) == ':' && Chars.at(text, 2) == '\\') {
            int prompt = Scan.find(text, 2, 200, '>');
            return prompt > 0 && text.indexOf(": ") < 0;
        }
        int prompt = promptEnd(text);
        return prompt > 0 && text.lastIndexOf('@', prompt) > 0;
    }

    /// Index of the first `$ `, `# ` or `> ` behind something without blanks, or in
    /// brackets; -1 when there is none.
    private static int promptEnd(String text) {
        boolean bracket = text.startsWith("[") || text.startsWith("(");
        for (int at = 1; at < Math.min(text.length() - 1, 100); at++) {
            char c = text.charAt(at);
            if ((c == '$' || c == '#' || c == '>' || c == '%') && text.charAt(at + 1) == ' ') {
                return at;
            }
            if (c == ' ' && !bracket) {
                return -1;
            }
        }
        return -1;
    }

    /// A bar or a percentage that grows.
    static boolean isProgress(String line) {
        int percent = line.indexOf('%');
        boolean share = percent > 0 && Chars.isDigit(line.charAt(percent - 1));
        return line.contains("[===") || line.contains("===>") || line.contains("━━━") || line.contains("███")
                || line.contains("####") || (share && (percent + 1 == line.length() || line.indexOf('|', percent) > 0
                        || line.indexOf("ETA") > 0 || line.indexOf("/s", percent) > 0));
    }

}
