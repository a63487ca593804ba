package keyfound.lucene.retrieval;

import java.util.LinkedHashSet;
import java.util.Set;

import keyfound.lucene.analysis.KStem;
import keyfound.text.analysis.TextTerm;

/// The terms of a query, each once, in order.
record QueryWords(Set<String> terms) {

    /// Of a longer text only the first terms are used.
    private static final int MAX_TERMS = 200;

    static QueryWords of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (TextTerm token : TextTerm.asked(text, KStem.stemmer())) {
            terms.add(token.term());
            if (terms.size() == MAX_TERMS) {
                break;
            }
        }
        return new QueryWords(terms);
    }

}
