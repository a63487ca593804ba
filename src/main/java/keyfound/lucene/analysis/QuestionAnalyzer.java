package keyfound.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;

/// The one analysis: `TextScanner` cuts and `CharacterTable` folds, then English words
/// are lightly stemmed. No word is dropped: "not found" is not "found".
///
/// Entries and queries differ in one point only, described at `TextScanner`: a query asks
/// for pairs of Chinese characters where it can.
public final class QuestionAnalyzer extends Analyzer {

    public static final QuestionAnalyzer WRITTEN = new QuestionAnalyzer(Side.WRITTEN);

    public static final QuestionAnalyzer ASKED = new QuestionAnalyzer(Side.ASKED);

    private final Side side;

    private QuestionAnalyzer(Side side) {
        this.side = side;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        QuestionTokenizer tokenizer = new QuestionTokenizer(this.side == Side.ASKED);
        return new TokenStreamComponents(tokenizer, new StemFilter(tokenizer));
    }

    enum Side {

        /// For what an entry says.
        WRITTEN,
        /// For what somebody looks for.
        ASKED

    }

}
