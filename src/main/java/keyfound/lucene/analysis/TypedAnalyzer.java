package keyfound.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;

/// Cuts and folds as `QuestionAnalyzer` does, without stemming, and adds the beginnings
/// of words.
public final class TypedAnalyzer extends Analyzer {

    private final TypedField field;

    public TypedAnalyzer(TypedField field) {
        this.field = field;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        QuestionTokenizer tokenizer = new QuestionTokenizer();
        return new TokenStreamComponents(tokenizer, new TypedTokens(tokenizer, this.field));
    }

}
