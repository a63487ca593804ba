package keyfound.content.lines;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tells, line by line, what of a Markdown text is code: between fences, in lists and
/// quotations too, or indented below a blank line by four more than the text around it.
public final class CodeLines {

    private static final int INDENT = 4;

    /// A list further to the right is nothing that somebody wrote.
    private static final int WIDEST = 200;

    /// Where the text of each open list item begins, the innermost first.
    private final Deque<Integer> items = new ArrayDeque<>();

    /// The marks of the open fence; empty when none is open.
    private String fence = "";

    private boolean quoted;

    private boolean blankAbove = true;

    private boolean indentedAbove;

    /// Must be asked for each line of the text, in order.
    public boolean isCode(String line) {
        String plain = line.strip();
        if (!this.fence.isEmpty() && isInFence(line, plain)) {
            return true;
        }
        if (plain.isEmpty()) {
            this.blankAbove = true;
            return false;
        }
        int indent = indentOf(line);
        while (!this.items.isEmpty() && indent < this.items.element() && (this.blankAbove || isBlock(plain))) {
            this.items.pop();
        }
        boolean below = this.blankAbove || this.indentedAbove;
        this.blankAbove = false;
        this.indentedAbove = below && indent >= base() + INDENT;
        if (this.indentedAbove) {
            return true;
        }
        this.fence = openedBy(line);
        return !this.fence.isEmpty();
    }

    private int base() {
        return this.items.isEmpty() ? 0 : this.items.element();
    }

    /// A fence ends with its like, or with the list or quotation that it stands in.
    private boolean isInFence(String line, String plain) {
        boolean outside = !plain.isEmpty() && ((this.quoted && plain.charAt(0) != '>') || indentOf(line) < base());
        if (outside) {
            this.fence = "";
            return false;
        }
        String inner = this.quoted ? withoutQuote(plain) : plain;
        if (inner.length() >= this.fence.length() && marks(inner, 0) == inner.length()
                && inner.charAt(0) == this.fence.charAt(0)) {
            this.fence = "";
        }
        return true;
    }

    private static String withoutQuote(String plain) {
        int at = 0;
        while (at < plain.length() && (plain.charAt(at) == '>' || plain.charAt(at) == ' ')) {
            at++;
        }
        return plain.substring(at);
    }

    private static boolean isBlock(String plain) {
        return plain.startsWith("#") || plain.startsWith("```") || plain.startsWith("~~~") || plain.startsWith(":::");
    }

    /// The marks of the fence that the line opens, behind the marks of the lists and
    /// quotations that it opens; empty when it opens none.
    private String openedBy(String line) {
        int at = 0;
        this.quoted = false;
        while (at < Math.min(WIDEST, line.length())) {
            char c = line.charAt(at);
            int behind = behindListMark(line, at);
            if (c == '>') {
                this.quoted = true;
                at++;
            }
            else if (Character.isWhitespace(c)) {
                at++;
            }
            else if (behind > at) {
                this.items.push(behind);
                at = behind;
            }
            else {
                int marks = marks(line, at);
                boolean opens = marks >= 3 && (c == '~' || line.indexOf('`', at + marks) < 0);
                return opens ? line.substring(at, at + marks) : "";
            }
        }
        return "";
    }

    /// @return where the text behind `- ` or `1. ` begins; the same place when there is
    /// no such mark
    private static int behindListMark(String line, int at) {
        int mark = at;
        while (mark < Math.min(line.length(), at + 9) && Character.isDigit(line.charAt(mark))) {
            mark++;
        }
        boolean list = mark < line.length() && ((mark == at) ? "-*+" : ".)").indexOf(line.charAt(mark)) >= 0;
        if (!list || mark + 1 >= line.length() || line.charAt(mark + 1) != ' ') {
            return at;
        }
        int text = mark + 1;
        while (text < line.length() && text <= mark + INDENT && line.charAt(text) == ' ') {
            text++;
        }
        return text;
    }

    private static int marks(String line, int from) {
        char mark = line.charAt(from);
        int end = from;
        while ((mark == '`' || mark == '~') && end < line.length() && line.charAt(end) == mark) {
            end++;
        }
        return end - from;
    }

    private static int indentOf(String line) {
        int indent = 0;
        for (int at = 0; at < line.length() && Character.isWhitespace(line.charAt(at)); at++) {
            indent += (line.charAt(at) == '\t') ? INDENT - indent % INDENT : 1;
        }
        return indent;
    }

}
