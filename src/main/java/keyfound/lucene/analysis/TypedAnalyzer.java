package keyfound.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;

/// Cuts and folds as `QuestionAnalyzer` does, without stemming, and adds the beginnings
/// of words.
public final class TypedAnalyzer extends Analyzer {

    private final boolean once;

    /// @param once whether repeated words of a text are left out
    public TypedAnalyzer(boolean once) {
        this.once = once;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        QuestionTokenizer tokenizer = new QuestionTokenizer();
        return new TokenStreamComponents(tokenizer, new TypedTokens(tokenizer, this.once));
    }

}
