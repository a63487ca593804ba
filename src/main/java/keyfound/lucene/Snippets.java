package keyfound.lucene;

import java.util.ArrayList;
import java.util.List;

import keyfound.entry.Answer;
import keyfound.search.Snippet;
import keyfound.search.TextRange;

/// Cuts the piece of an answer that says most about a query.
final class Snippets {

    private static final int MAX_UNITS = 240;

    /// Of a longer text only the beginning is looked at.
    private static final int MAX_TEXT_UNITS = 40_000;

    private final Marker marker;

    Snippets(Marker marker) {
        this.marker = marker;
    }

    Snippet question(String text) {
        return new Snippet(text, this.marker.ranges(text));
    }

    Snippet best(Answer answer) {
        List<String> texts = new ArrayList<>();
        texts.add(answer.prose());
        texts.addAll(answer.codeBlocks());
        Snippet best = new Snippet(oneLine(cut(texts.getFirst(), 0)), List.of());
        int most = 0;
        for (String text : texts) {
            String line = oneLine(text.substring(0, Math.min(text.length(), MAX_TEXT_UNITS)));
            List<TextRange> ranges = this.marker.ranges(line);
            for (int first = 0; first < ranges.size(); first++) {
                int start = ranges.get(first).start();
                List<TextRange> inside = ranges.stream()
                    .skip(first)
                    .takeWhile(range -> range.end() <= start + MAX_UNITS)
                    .toList();
                if (inside.size() > most) {
                    most = inside.size();
                    best = new Snippet(cut(line, start),
                            inside.stream()
                                .map(range -> new TextRange(range.start() - start, range.end() - start))
                                .toList());
                }
            }
        }
        return best;
    }

    private static String cut(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + MAX_UNITS));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }

}
