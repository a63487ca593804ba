package keyfound.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;

/// Hands the terms of an entry to Lucene: what `TextTerm.written` gives. No word is
/// dropped: "not found" is not "found".
public final class QuestionAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        QuestionTokenizer tokenizer = new QuestionTokenizer();
        return new TokenStreamComponents(tokenizer, new StemFilter(tokenizer));
    }

}
