package keyfound.lucene.retrieval;

import java.util.LinkedHashSet;
import java.util.Set;

import keyfound.lucene.analysis.QuestionAnalyzer;
import keyfound.lucene.analysis.TextTokens;

/// The terms that a query asks for, each once, in its order.
record QueryWords(Set<String> terms) {

    /// A longer text asks for its first terms only.
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
