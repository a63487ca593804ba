package keyfound.search.retrieval;

import java.util.LinkedHashSet;
import java.util.Set;

import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextTerm;

/// The terms of a query, each once, in order.
public record QueryWords(Set<String> terms) {

    /// Of a longer text only the first terms are used.
    private static final int MAX_TERMS = 200;

    public static QueryWords of(String text, Stemmer stemmer) {
        Set<String> terms = new LinkedHashSet<>();
        for (TextTerm token : TextTerm.asked(text, stemmer)) {
            terms.add(token.term());
            if (terms.size() == MAX_TERMS) {
                break;
            }
        }
        return new QueryWords(terms);
    }

}
