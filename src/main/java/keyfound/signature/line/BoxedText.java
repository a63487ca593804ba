package keyfound.signature.line;

import java.util.List;

import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;

/// Takes the rows of a box off its sides, as k9s, Lens and Rancher draw them: `│ text │`,
/// and joins the rows that one line was broken over: a row that is full goes on in the
/// next one.
public final class BoxedText {

    private static final int FEWEST_ROWS = 2;

    /// So many blanks stand between a side and the text of a full row.
    private static final int MARGIN = 1;

    private BoxedText() {
    }

    /// No message goes on in more rows than these; joining all rows of a long box would
    /// copy the first ones again and again.
    private static final int MOST_ROWS = 64;

    /// Whether rows of a box follow one another, rather than the columns of a table.
    public static boolean isBox(List<SourceLine> lines) {
        int rows = 0;
        for (SourceLine line : lines) {
            rows += isRow(line.text()) ? 1 : 0;
        }
        return rows >= FEWEST_ROWS;
    }

    /// Each line without the sides of the box. A row that is full takes up those below
    /// that it goes on in, which are left empty.
    public static void unbox(List<SourceLine> lines) {
        int first = 0;
        while (first < lines.size()) {
            TracedText whole = inside(lines.get(first).shown());
            int next = first + 1;
            boolean full = isRow(lines.get(first).text()) && isFull(whole);
            int last = Math.min(lines.size(), first + MOST_ROWS);
            while (full && next < last && isRow(lines.get(next).text())) {
                TracedText row = inside(lines.get(next).shown());
                full = isFull(row);
                whole = trimmed(whole).join(row, "");
                lines.set(next, lines.get(next).showing(row.part(0, 0)));
                next++;
            }
            lines.set(first, lines.get(first).showing(whole));
            first = next;
        }
    }

    /// Without the sides and the blank behind the left one.
    private static TracedText inside(TracedText shown) {
        String text = shown.text();
        if (!isRow(text)) {
            return shown;
        }
        int start = Scan.blanks(text, 0);
        boolean left = isSide(text.charAt(start));
        int from = left ? Math.min(start + 1 + MARGIN, text.stripTrailing().length() - 1) : 0;
        return shown.part(from, Math.max(from, text.stripTrailing().length() - 1));
    }

    /// All but the blank before the right side.
    private static boolean isFull(TracedText inside) {
        String text = inside.text();
        return !text.isBlank() && text.length() - text.stripTrailing().length() <= MARGIN;
    }

    private static TracedText trimmed(TracedText row) {
        int end = row.text().length();
        return (end > 1 && row.text().charAt(end - 1) == ' ') ? row.part(0, end - 1) : row;
    }

    private static boolean isRow(String line) {
        String text = line.strip();
        return text.length() > 2 && isSide(text.charAt(text.length() - 1))
                && text.chars().filter(c -> isSide((char) c)).count() <= 2;
    }

    private static boolean isSide(char c) {
        return c == '│' || c == '┃' || c == '║';
    }

}
