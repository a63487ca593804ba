package keyfound.stemming;

import keyfound.search.message.BaseForms;
import keyfound.text.analysis.TextTerm;
import keyfound.text.analysis.WordCache;

/// The base forms of words by the analysis. Safe for many threads.
public final class AnalysedForms implements BaseForms {

    /// 32,768 words: about 5 MB when full, 17 MB with the longest words. Words recur so
    /// often that this number serves nearly all of them.
    private static final int REMEMBERED_BITS = 15;

    private final WordCache<String> forms = new WordCache<>(REMEMBERED_BITS);

    @Override
    public String base(String word) {
        return this.forms.of(word, AnalysedForms::analysed);
    }

    private static String analysed(String word) {
        return TextTerm.base(word, KStem.stemmer());
    }

}
