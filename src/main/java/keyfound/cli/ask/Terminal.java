package keyfound.cli.ask;

import java.util.Map;

import picocli.CommandLine.Help.Ansi;

import keyfound.search.Verdict;

/// Where text for people goes: colours only on a terminal that wants them, and prose
/// broken at its width.
///
/// @param colours whether escape sequences are understood
/// @param width characters of a line; 0: unknown, so nothing is broken
record Terminal(boolean colours, int width) {

    private static final int LEAST_WIDTH = 40;

    private static final String BOLD_END = "\u001b[0m";

    /// @param environment with `COLUMNS` where a shell tells its width
    static Terminal of(Map<String, String> environment) {
        boolean colours = Ansi.AUTO.enabled();
        return new Terminal(colours, colours ? width(environment.getOrDefault("COLUMNS", "")) : 0);
    }

    private static int width(String columns) {
        try {
            return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
        }
        catch (NumberFormatException _) {
            return 0;
        }
    }

    String styled(Answerer.Told told) {
        String text = (this.width > 0) ? broken(told.text()) : told.text();
        if (!this.colours) {
            return text;
        }
        int end = text.indexOf('\n');
        return colour(told.verdict()) + text.substring(0, Math.max(0, end)) + BOLD_END
                + text.substring(Math.max(0, end));
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case KNOWN -> "\u001b[1;32m";
            case SIMILAR -> "\u001b[1;33m";
            case UNKNOWN -> "\u001b[1m";
        };
    }

    /// Code, tables and indented lines stay as they are, so that they can be copied.
    private String broken(String text) {
        StringBuilder broken = new StringBuilder(text.length());
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            boolean fence = line.stripLeading().startsWith("```");
            code ^= fence;
            boolean prose = !code && !fence && !line.startsWith("|") && !line.startsWith("  ");
            broken.append((prose && line.length() > this.width) ? brokenLine(line) : line).append('\n');
        }
        return broken.substring(0, broken.length() - 1);
    }

    private String brokenLine(String line) {
        StringBuilder broken = new StringBuilder(line.length());
        int start = 0;
        while (line.length() - start > this.width) {
            int blank = line.lastIndexOf(' ', start + this.width);
            if (blank <= start) {
                break;
            }
            broken.append(line, start, blank).append('\n');
            start = blank + 1;
        }
        return broken.append(line, start, line.length()).toString();
    }

}
