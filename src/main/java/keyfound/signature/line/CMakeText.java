package keyfound.signature.line;

import java.util.List;

import keyfound.signature.scan.Scan;
import keyfound.signature.scan.TracedText;

/// Joins the rows of a message that CMake wraps: it stands indented below `CMake Error at
/// CMakeLists.txt:5 (find_package):`, each paragraph broken at 80 columns.
public final class CMakeText {

    private static final String INDENT = "  ";

    private CMakeText() {
    }

    public static void join(List<SourceLine> lines) {
        int at = 0;
        while (at < lines.size()) {
            boolean heads = isHead(lines.get(at).text());
            at++;
            while (heads && at < lines.size() && (isRow(lines.get(at)) || lines.get(at).text().isBlank())) {
                at = isRow(lines.get(at)) ? joined(lines, at) : at + 1;
            }
        }
    }

    /// Joins the paragraph that begins here into its first row.
    /// @return the index behind it
    private static int joined(List<SourceLine> lines, int first) {
        TracedText whole = lines.get(first).shown();
        int next = first + 1;
        while (next < lines.size() && isRow(lines.get(next))) {
            TracedText row = lines.get(next).shown();
            int start = Scan.blanks(row.text(), 0);
            whole = whole.join(row.part(start, row.text().length()), " ");
            lines.set(next, lines.get(next).showing(row.part(0, 0)));
            next++;
        }
        lines.set(first, lines.get(first).showing(whole));
        return next;
    }

    private static boolean isHead(String text) {
        return (text.startsWith("CMake Error") || text.startsWith("CMake Warning"))
                && text.stripTrailing().endsWith(":");
    }

    private static boolean isRow(SourceLine line) {
        return line.text().startsWith(INDENT) && !line.text().isBlank();
    }

}
