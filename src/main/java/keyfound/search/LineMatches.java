package keyfound.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import keyfound.signature.Paste;
import keyfound.signature.Place;

/// Shows which lines of a paste, and what of them, matched a message.
final class LineMatches {

    private static final int MAX_UNITS = 500;

    private LineMatches() {
    }

    static List<LineMatch> of(ErrorMatch match, Paste paste) {
        SequencedMap<Integer, List<TextRange>> ranges = new TreeMap<>();
        for (Alignment.Pair pair : match.alignment().pairs()) {
            Unit unit = match.brought().units().get(pair.brought());
            for (Place place : match.candidate().places(unit.start(), unit.end())) {
                if (place.end() <= MAX_UNITS) {
                    add(ranges.computeIfAbsent(place.line(), any -> new ArrayList<>()), place);
                }
            }
        }
        List<LineMatch> lines = new ArrayList<>();
        ranges.forEach((line, highlights) -> lines
            .add(new LineMatch(line, cut(paste.lines().get(line - 1).original()), highlights, match.known().text())));
        return lines;
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), MAX_UNITS));
    }

    /// Units come in order; two Chinese pairs may overlap.
    private static void add(List<TextRange> ranges, Place place) {
        if (!ranges.isEmpty() && place.start() <= ranges.getLast().end()) {
            TextRange last = ranges.removeLast();
            ranges.add(new TextRange(Math.min(last.start(), place.start()), Math.max(last.end(), place.end())));
            return;
        }
        ranges.add(new TextRange(place.start(), place.end()));
    }

}
