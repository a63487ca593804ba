package keyfound.lucene;

import org.apache.lucene.analysis.Analyzer;

/// The same cutting and folding as `QuestionAnalyzer`, without stemming, with the beginnings of words.
final class TypedAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        QuestionTokenizer tokenizer = new QuestionTokenizer(false);
        return new TokenStreamComponents(tokenizer, new TypedTokens(tokenizer));
    }

}
