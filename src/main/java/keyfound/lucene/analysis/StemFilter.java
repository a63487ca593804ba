package keyfound.lucene.analysis;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

import keyfound.stemming.KStem;
import keyfound.text.analysis.Stemmer;

/// Stems tokens without the keyword mark.
final class StemFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    private final Stemmer stemmer = KStem.stemmer();

    StemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!this.input.incrementToken()) {
            return false;
        }
        if (!this.keyword.isKeyword()) {
            String stem = this.stemmer.stem(this.term.buffer(), this.term.length());
            this.term.setEmpty().append(stem);
        }
        return true;
    }

}
