package keyfound.content.guard;

/// Whether a text has a shape for which flexmark would take minutes without reading a
/// character, so that no clock could stop it: more lines than any honest file has, or a
/// line that opens hundreds of lists and quotations.
public final class TextBounds {

    /// A file of 1 MiB has some 20,000.
    public static final int MOST_LINES = 100_000;

    /// Of lines that are indented or quoted flexmark copies what it has at each.
    public static final int MOST_INDENTED = 30_000;

    public static final int MOST_MARKS = 300;

    private static final int BOX_CHARS = 4;

    private TextBounds() {
    }

    /// @throws Refused when it has
    public static void check(String text) {
        int lines = 0;
        int indented = 0;
        int next = 0;
        while (next < text.length()) {
            int end = text.indexOf('\n', next);
            end = (end < 0) ? text.length() : end;
            lines++;
            indented += (end > next && " \t>".indexOf(text.charAt(next)) >= 0) ? 1 : 0;
            if (marks(text, next, end) > MOST_MARKS) {
                throw new Refused("line " + lines + " opens more than " + MOST_MARKS + " lists and quotations");
            }
            next = end + 1;
        }
        if (lines > MOST_LINES) {
            throw new Refused("it has more than " + MOST_LINES + " lines");
        }
        if (indented > MOST_INDENTED) {
            throw new Refused("it has more than " + MOST_INDENTED + " lines that are indented or quoted");
        }
    }

    /// How many of `-`, `*`, `+`, `>` and `1.` begin the line, one behind the other.
    private static int marks(String text, int start, int end) {
        int marks = 0;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
            }
            else if (c == '>') {
                marks++;
                at++;
            }
            else {
                int mark = at;
                while (mark < Math.min(end, at + 9) && Character.isDigit(text.charAt(mark))) {
                    mark++;
                }
                boolean list = mark < end
                        && ((mark == at) ? "-*+".indexOf(c) >= 0 : ".)".indexOf(text.charAt(mark)) >= 0);
                if (!list || mark + 1 >= end || " \t".indexOf(text.charAt(mark + 1)) < 0) {
                    return marks;
                }
                marks++;
                at = mark + 1 + (isBox(text, mark + 2, end) ? BOX_CHARS : 0);
            }
        }
        return marks;
    }

    /// `[ ]` or `[x]` of a task list.
    private static boolean isBox(String text, int at, int end) {
        return at + 2 < end && text.charAt(at) == '[' && " xX".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == ']';
    }

    /// The text is not read.
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }

    }

}
