package keyfound.search.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.text.TextLines;

/// The errors that a writer put into the comments of code that goes wrong: `let b = a; //
/// error: use of moved value`.
///
/// The comment is a message of its own, which no program prints with the code in front of
/// it. A comment that goes on in the next lines is read to its end: until the code goes
/// on, or a comment begins that is another one (`// note: …`).
final class CommentedErrors {

    /// Behind the sign of a comment, what names an error and a colon.
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:^|\\s)(?://+|#+|--|;)\\s{0,4}((?i:error|warning|fatal|\\w{1,60}(?:error|exception))(?:\\[\\w{1,10}])?: \\S.*)");

    private static final Pattern NEXT = Pattern.compile("\\s*(?://+|#+|--|;)\\s{0,8}(\\p{Ll}.*)");

    /// What begins another comment: a word and a colon.
    private static final Pattern LABELLED = Pattern.compile("[\\w-]{1,60}(?:\\[\\w{1,10}])?: .*");

    /// A comment is read this far.
    private static final int MAX_LINES = 4;

    /// So much of a line of code is looked at.
    private static final int MAX_LINE_UNITS = 2_000;

    private CommentedErrors() {
    }

    /// @param code of several lines
    /// @param most errors are taken
    /// @param longest an error is cut behind so many characters
    /// @return in order; empty when no comment names an error
    static List<String> in(String code, int most, int longest) {
        List<String> errors = new ArrayList<>();
        List<String> lines = TextLines.of(code).stream().map(line -> beginning(line, MAX_LINE_UNITS)).toList();
        for (int at = 0; at < lines.size() && errors.size() < most; at++) {
            if (lines.get(at).indexOf(": ") > 0) {
                Matcher begins = BEGINNING.matcher(lines.get(at));
                if (begins.find()) {
                    String error = whole(begins.group(1),
                            lines.subList(at + 1, Math.min(lines.size(), at + MAX_LINES)));
                    errors.add(beginning(error, longest));
                }
            }
        }
        return errors;
    }

    private static String whole(String first, List<String> below) {
        StringBuilder whole = new StringBuilder(first);
        for (String line : below) {
            Matcher next = NEXT.matcher(line);
            if (!next.matches() || LABELLED.matcher(next.group(1)).matches() || BEGINNING.matcher(line).find()) {
                break;
            }
            whole.append(' ').append(next.group(1));
        }
        return whole.toString();
    }

    private static String beginning(String text, int units) {
        return text.substring(0, Math.min(text.length(), units));
    }

}
