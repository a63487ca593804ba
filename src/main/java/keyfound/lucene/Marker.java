package keyfound.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import keyfound.search.TextRange;

/// Finds the words of a query in a text.
final class Marker {

    private static final QuestionAnalyzer ANALYZER = new QuestionAnalyzer(QuestionAnalyzer.Side.WRITTEN);

    private final Set<String> terms;

    Marker(Set<String> terms) {
        this.terms = terms;
    }

    /// @return in order, not overlapping
    List<TextRange> ranges(String text) {
        List<TextRange> ranges = new ArrayList<>();
        for (TextTokens.TextToken token : TextTokens.of(ANALYZER, text)) {
            if (this.terms.contains(token.term())) {
                add(ranges, token.start(), token.end());
            }
        }
        return ranges;
    }

    private static void add(List<TextRange> ranges, int start, int end) {
        if (!ranges.isEmpty() && start <= ranges.getLast().end()) {
            TextRange last = ranges.removeLast();
            ranges.add(new TextRange(last.start(), Math.max(last.end(), end)));
            return;
        }
        ranges.add(new TextRange(start, end));
    }

}
