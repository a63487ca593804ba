package keyfound.search.retrieval;

import java.util.ArrayList;
import java.util.List;

import keyfound.search.message.CodeShapes;
import keyfound.text.LowerCase;

/// Scores entries by how similar their code is to the code that a compiler shows in the
/// paste.
final class CodeShapeScore {

    /// Code of the same shape weighs as much as a few rare words: sums of rarities are
    /// about 20 to 60.
    private static final double SHARE = 20;

    /// A name in more than this share of the entries, and in more than this number, is a
    /// common name.
    private static final double COMMON_SHARE = 0.02;

    private static final int COMMON_COUNT = 3;

    private final EngineEntries entries;

    private final String shown;

    private final CodeShapes shapes;

    /// @param shown code that a compiler shows; empty when there is none
    CodeShapeScore(EngineEntries entries, TermStatistics words, String shown) {
        this.entries = entries;
        this.shown = shown;
        double common = Math.max(COMMON_COUNT, COMMON_SHARE * words.entries());
        this.shapes = new CodeShapes(name -> words.entriesWith(LowerCase.of(name)) > common);
    }

    /// @return for each document the number to add to its score
    double[] scores(List<ScoredEntry> found) {
        double[] scores = new double[found.size()];
        if (this.shown.isBlank()) {
            return scores;
        }
        List<String> codes = new ArrayList<>();
        for (ScoredEntry each : found) {
            codes.add(String.join("\n", this.entries.answer(each.document()).codeBlocks()));
        }
        double[] likeness = this.shapes.likeness(this.shown, codes);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = SHARE * likeness[i];
        }
        return scores;
    }

}
