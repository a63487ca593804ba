package keyfound.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import keyfound.signature.phrase.FailureWords;

/// The few stretches of a very long text in which its failure is looked for: those with
/// the most lines that speak of failure as no line above them does, and the last one,
/// where a log ends in the failure. What is logged over and over counts once.
///
/// This is a glance at each line, for a whole reading of 8 MiB takes seconds.
final class FailureStretches {

    private static final int MOST = 4;

    /// So much of a line is glanced at.
    private static final int GLANCE = 400;

    private final String text;

    /// The letters of each line that speaks of failure, as a hash: numbers vary.
    private final Set<Integer> seen = new HashSet<>();

    private final List<Stretch> stretches = new ArrayList<>();

    private FailureStretches(String text) {
        this.text = text;
    }

    /// @param most UTF-16 units of a stretch
    /// @return in their order in the text; together all of it where that is not much
    static List<Stretch> of(String text, int most) {
        FailureStretches found = new FailureStretches(text);
        for (int from = 0; from < text.length();) {
            int to = found.end(from, most);
            found.stretches.add(new Stretch(from, to, 0));
            from = to;
        }
        return (found.stretches.size() <= MOST) ? found.stretches : found.telling();
    }

    private int end(int from, int most) {
        if (this.text.length() - from <= most) {
            return this.text.length();
        }
        int lineEnd = from + most - 1;
        while (lineEnd > from && this.text.charAt(lineEnd) != '\n') {
            lineEnd--;
        }
        return (lineEnd > from) ? lineEnd + 1 : from + most;
    }

    private List<Stretch> telling() {
        Stretch last = this.stretches.removeLast();
        List<Stretch> telling = new ArrayList<>(this.stretches.stream()
            .map(each -> new Stretch(each.from(), each.to(), failures(each)))
            .sorted(Comparator.comparingInt(Stretch::failures).reversed())
            .limit(MOST - 1)
            .sorted(Comparator.comparingInt(Stretch::from))
            .toList());
        telling.add(last);
        return telling;
    }

    private int failures(Stretch stretch) {
        int failures = 0;
        for (int at = stretch.from(); at < stretch.to();) {
            int end = this.text.indexOf('\n', at);
            end = (end < 0 || end > stretch.to()) ? stretch.to() : end;
            String line = this.text.substring(at, Math.min(end, at + GLANCE));
            failures += (FailureWords.inText(line) && this.seen.add(letters(line))) ? 1 : 0;
            at = end + 1;
        }
        return failures;
    }

    private static int letters(String line) {
        int hash = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            hash = Character.isLetter(c) ? 31 * hash + c : hash;
        }
        return hash;
    }

    /// @param from 0-based offset in the text
    /// @param to behind its last character
    /// @param failures lines that speak of failure as none above does; 0 where nobody
    /// counted
    record Stretch(int from, int to, int failures) {
    }

}
