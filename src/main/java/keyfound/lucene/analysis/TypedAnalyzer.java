package keyfound.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;

/// The same cutting and folding as `QuestionAnalyzer`, without stemming, with the beginnings of words.
public final class TypedAnalyzer extends Analyzer {

    private final boolean once;

    /// @param once whether a word that stands in a text again is left out
    public TypedAnalyzer(boolean once) {
        this.once = once;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        QuestionTokenizer tokenizer = new QuestionTokenizer(false);
        return new TokenStreamComponents(tokenizer, new TypedTokens(tokenizer, this.once));
    }

}
