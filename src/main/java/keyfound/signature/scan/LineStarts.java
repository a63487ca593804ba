package keyfound.signature.scan;

import java.util.Arrays;

/// The offsets at which the lines of a text begin.
public final class LineStarts {

    private final int[] starts;

    private final int length;

    /// Lines of a longer text that stand above the first one.
    private final int above;

    private LineStarts(int[] starts, int length, int above) {
        this.starts = starts;
        this.length = length;
        this.above = above;
    }

    /// A line ends with LF or CR LF. A CR within a line does not end it: it goes back to
    /// its beginning.
    public static LineStarts of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return new LineStarts(Arrays.copyOf(starts, count), text.length(), 0);
    }

    /// The same lines of a longer text.
    LineStarts below(int lines) {
        return new LineStarts(this.starts, this.length, lines);
    }

    int above() {
        return this.above;
    }

    public int count() {
        return this.starts.length;
    }

    /// @param line 1-based; the line behind the last one begins behind the text
    public int startOf(int line) {
        return (line > this.starts.length) ? this.length + 1 : this.starts[line - 1];
    }

    /// @return 1-based
    int lineOf(int offset) {
        int found = Arrays.binarySearch(this.starts, offset);
        return (found >= 0) ? found + 1 : -found - 1;
    }

    /// Offset behind the last character of a line, without its line end.
    public int endOf(int line, String text) {
        int end = Math.min(startOf(line + 1) - 1, this.length);
        while (end > this.starts[line - 1] && text.charAt(end - 1) == '\r') {
            end--;
        }
        return end;
    }

}
