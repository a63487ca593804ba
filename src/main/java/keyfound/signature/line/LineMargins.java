package keyfound.signature.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.signature.scan.Scan;

/// Takes off what stands in front of several lines alike, so that what is behind it reads
/// as it was printed: a stack trace is one again.
///
/// - `> ` of a quoted mail or comment, once or more, in front of at least half of the
///   lines;
/// - `worker-1  | ` of Docker Compose, the same name twice or more;
/// - `#12 0.394 ` of a BuildKit build;
/// - `build⇥Run tests⇥` of a job's log.
public final class LineMargins {

    private static final int FEWEST = 2;

    /// Names of services and of jobs are no longer than this.
    private static final int LONGEST = 80;

    private LineMargins() {
    }

    public static void strip(List<SourceLine> lines) {
        boolean quoted = isQuoted(lines);
        Map<String, Integer> counts = new HashMap<>();
        for (SourceLine line : lines) {
            String margin = margin(line.text(), 0);
            if (!margin.isEmpty()) {
                counts.merge(margin, 1, Integer::sum);
            }
        }
        if (!quoted && counts.values().stream().allMatch(count -> count < FEWEST)) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at).text();
            int from = quoted ? quoteEnd(text) : 0;
            boolean repeated = counts.getOrDefault(margin(text, from), 0) >= FEWEST;
            int end = repeated ? marginEnd(text, from) : from;
            if (end > 0) {
                lines.set(at, lines.get(at).behind(text.substring(0, end)));
            }
        }
    }

    private static boolean isQuoted(List<SourceLine> lines) {
        int filled = 0;
        int quoted = 0;
        for (SourceLine line : lines) {
            filled += line.text().isBlank() ? 0 : 1;
            quoted += line.text().startsWith(">") ? 1 : 0;
        }
        return quoted > FEWEST && 2 * quoted >= filled;
    }

    /// Behind `> ` or `> > `; what is more is the text's own.
    private static int quoteEnd(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '>') {
            at++;
            at += (at < text.length() && text.charAt(at) == ' ') ? 1 : 0;
        }
        return at;
    }

    /// What lines with the same margin have in common; empty when there is none.
    private static String margin(String text, int from) {
        int end = marginEnd(text, from);
        return (end == from) ? "" : (text.charAt(from) == '#') ? "#" : text.substring(from, end);
    }

    private static int marginEnd(String text, int from) {
        int step = stepEnd(text, from);
        int service = (step > from) ? step : serviceEnd(text, from);
        return (service > from) ? service : jobEnd(text, from);
    }

    /// `#12 0.394 `, which only BuildKit prints; `#12 ERROR: ` keeps its level.
    private static int stepEnd(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '#') {
            return from;
        }
        int number = Scan.digits(text, from + 1);
        if (number == from + 1 || number >= text.length() || text.charAt(number) != ' ') {
            return from;
        }
        int whole = Scan.digits(text, number + 1);
        boolean timed = whole > number + 1 && whole < text.length() && text.charAt(whole) == '.';
        int part = timed ? Scan.digits(text, whole + 1) : number;
        boolean stamped = timed && part > whole + 1 && part < text.length() && text.charAt(part) == ' ';
        return stamped ? part + 1 : text.startsWith("ERROR", number + 1) ? number + 1 : from;
    }

    private static int serviceEnd(String text, int from) {
        int name = Scan.run(text, from, LONGEST, c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
        int bar = Scan.blanks(text, name);
        boolean service = name > from && bar > name && Character.isLetter(text.charAt(from)) && bar < text.length()
                && text.charAt(bar) == '|' && (bar + 1 == text.length() || text.charAt(bar + 1) == ' ');
        return service ? Math.min(bar + 2, text.length()) : from;
    }

    private static int jobEnd(String text, int from) {
        int job = Scan.find(text, from, LONGEST, '\t');
        int step = (job > from) ? Scan.find(text, job + 1, LONGEST, '\t') : -1;
        return (step > job + 1 && step + 1 < text.length() && Character.isDigit(text.charAt(step + 1))) ? step + 1
                : from;
    }

}
