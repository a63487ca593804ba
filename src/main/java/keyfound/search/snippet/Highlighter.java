package keyfound.search.snippet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import keyfound.search.TextRange;
import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextScanner;
import keyfound.text.analysis.TokenSink;

/// Finds the words of a query in a text.
public final class Highlighter {

    /// A word that weighs less than this share of the heaviest is not marked: `the`
    /// beside `porep`.
    private static final double LEAST_SHARE = 0.2;

    /// The words to mark, by their terms.
    private final Map<String, Weighed> terms = new HashMap<>();

    /// The letters with which words of those terms may begin; most words of a text need
    /// no closer look.
    private final BitSet firstLetters = new BitSet();

    private final Stemmer stemmer;

    private final char[] word = new char[TextScanner.MAX_TOKEN_UNITS];

    /// @param weights how much each term of the query tells, 0 or more
    public Highlighter(Map<String, Double> weights, Stemmer stemmer) {
        this.stemmer = stemmer;
        double least = LEAST_SHARE * weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        weights.forEach((term, weight) -> {
            if (weight >= least) {
                this.terms.put(term, new Weighed(term, weight));
                Stemmer.addFirstLetters(term, this.firstLetters);
            }
        });
    }

    /// @return in the text's order; they may overlap
    List<Mark> marks(char[] units, int length) {
        List<Mark> marks = new ArrayList<>();
        TextScanner scanner = new TextScanner(units, length, false, (kind, start, end, _) -> {
            boolean may = this.firstLetters.get(CharacterTable.folded(units[start]));
            Weighed found = may ? weighed(kind, units, start, end) : null;
            if (found != null) {
                marks.add(new Mark(found.term(), found.weight(), start, end));
            }
        });
        int at = 0;
        while (at < length) {
            at = scanner.scan(at);
        }
        return marks;
    }

    private @Nullable Weighed weighed(TokenSink.Kind kind, char[] units, int start, int end) {
        int length = end - start;
        for (int i = 0; i < length; i++) {
            this.word[i] = CharacterTable.folded(units[start + i]);
        }
        String term = (kind == TokenSink.Kind.WORD) ? this.stemmer.stem(this.word, length)
                : new String(this.word, 0, length);
        return this.terms.get(term);
    }

    /// @return in order, not overlapping
    public List<TextRange> ranges(String text) {
        char[] units = text.toCharArray();
        return ranges(marks(units, units.length), 0);
    }

    /// The ranges of marks that lie behind the offset, in a text that begins at the
    /// offset.
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
    /// @param end index behind the last unit
    record Mark(String term, double weight, int start, int end) {
    }

    private record Weighed(String term, double weight) {
    }

}
