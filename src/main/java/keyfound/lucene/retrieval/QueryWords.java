package keyfound.lucene.retrieval;

import java.util.LinkedHashSet;
import java.util.Set;

import keyfound.lucene.analysis.QuestionAnalyzer;
import keyfound.lucene.analysis.TextTokens;

/// The terms of a query, each once, in order.
record QueryWords(Set<String> terms) {

    /// Of a longer text only the first terms are used.
    private static final int MAX_TERMS = 200;

    static QueryWords of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (TextTokens.TextToken token : TextTokens.of(QuestionAnalyzer.ASKED, text)) {
            terms.add(token.term());
            if (terms.size() == MAX_TERMS) {
                break;
            }
        }
        return new QueryWords(terms);
    }

}
