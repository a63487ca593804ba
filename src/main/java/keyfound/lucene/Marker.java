package keyfound.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import keyfound.search.TextRange;

/// Finds the words of a query in a text.
final class Marker {

    /// A word that weighs less than this share of the weightiest is not worth showing:
    /// `the`
    /// beside `porep`.
    private static final double LEAST_SHARE = 0.2;

    private final Map<String, Double> weights;

    private final double least;

    /// @param weights how much each term of the query says, 0 or more
    Marker(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
        this.least = LEAST_SHARE * weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// @return in the text's order; they may overlap
    List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        for (TextTokens.TextToken token : TextTokens.of(QuestionAnalyzer.WRITTEN, text)) {
            Double weight = this.weights.get(token.term());
            if (weight != null && weight >= this.least) {
                marks.add(new Mark(token.term(), weight, token.start(), token.end()));
            }
        }
        return marks;
    }

    /// @return in order, not overlapping
    List<TextRange> ranges(String text) {
        return ranges(marks(text), 0);
    }

    /// Those of some marks, none of which begins before the offset, in a text that begins
    /// there.
    static List<TextRange> ranges(List<Mark> marks, int offset) {
        List<TextRange> ranges = new ArrayList<>();
        for (Mark mark : marks) {
            int start = mark.start() - offset;
            int end = mark.end() - offset;
            if (!ranges.isEmpty() && start <= ranges.getLast().end()) {
                TextRange last = ranges.removeLast();
                ranges.add(new TextRange(last.start(), Math.max(last.end(), end)));
            }
            else {
                ranges.add(new TextRange(start, end));
            }
        }
        return ranges;
    }

    /// A word of the query in a text.
    ///
    /// @param start 0-based UTF-16 index in the text
    /// @param end behind the last unit
    record Mark(String term, double weight, int start, int end) {
    }

}
