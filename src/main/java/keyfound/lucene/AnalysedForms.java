package keyfound.lucene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import keyfound.search.BaseForms;

/// The base forms that the analysis gives. Remembers so many as fit; safe for many threads.
final class AnalysedForms implements BaseForms {

    private static final QuestionAnalyzer ANALYZER = QuestionAnalyzer.ASKED;

    /// About 3 MB; words come back so often that this many serve nearly all of them.
    private static final int MAX_REMEMBERED = 20_000;

    private final Map<String, String> forms = new ConcurrentHashMap<>();

    @Override
    public String base(String word) {
        String known = this.forms.get(word);
        if (known != null) {
            return known;
        }
        String base = analysed(word);
        if (this.forms.size() < MAX_REMEMBERED) {
            this.forms.put(word, base);
        }
        return base;
    }

    private static String analysed(String word) {
        List<TextTokens.TextToken> tokens = TextTokens.of(ANALYZER, word);
        return tokens.isEmpty() ? word : tokens.getFirst().term();
    }

}
