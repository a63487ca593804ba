package keyfound.search.message;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import keyfound.search.LineMatch;
import keyfound.search.TextRange;
import keyfound.signature.Paste;
import keyfound.signature.scan.Place;

/// Shows which lines of a paste, and what of them, matched a message.
public final class LineMatches {

    private static final int MAX_UNITS = 500;

    private LineMatches() {
    }

    public static List<LineMatch> of(ErrorMatch match, Paste paste) {
        SequencedMap<Integer, Sides> lines = new TreeMap<>();
        for (Alignment.Pair pair : match.alignment().pairs()) {
            Unit brought = match.brought().units().get(pair.brought());
            Unit written = match.known().message().units().get(pair.written());
            if (!brought.key().equals(written.key())) {
                continue;
            }
            for (Place place : match.candidate().places(brought.start(), brought.end())) {
                if (place.end() <= MAX_UNITS) {
                    Sides sides = lines.computeIfAbsent(place.line(), any -> new Sides());
                    add(sides.brought, place.start(), place.end());
                    add(sides.written, written.start(), written.end());
                }
            }
        }
        List<LineMatch> matches = new ArrayList<>();
        lines.forEach((line, sides) -> matches.add(new LineMatch(line, cut(paste.line(line).original()), sides.brought,
                match.known().text(), sides.written)));
        return matches;
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), MAX_UNITS));
    }

    /// Units come in order; two Chinese pairs may overlap.
    private static void add(List<TextRange> ranges, int start, int end) {
        if (!ranges.isEmpty() && start <= ranges.getLast().end()) {
            TextRange last = ranges.removeLast();
            ranges.add(new TextRange(Math.min(last.start(), start), Math.max(last.end(), end)));
            return;
        }
        ranges.add(new TextRange(start, end));
    }

    /// What a line of the paste and the message have in common, on either side.
    private static final class Sides {

        private final List<TextRange> brought = new ArrayList<>();

        private final List<TextRange> written = new ArrayList<>();

    }

}
