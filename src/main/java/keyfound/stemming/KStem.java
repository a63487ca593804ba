package keyfound.stemming;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import keyfound.text.analysis.Stemmer;

/// KStem, the dictionary of stems that comes with Lucene (Krovetz 1993).
public final class KStem implements Stemmer.Dictionary {

    private static final ThreadLocal<Stemmer> STEMMER = ThreadLocal.withInitial(() -> new Stemmer(new KStem()));

    private final OneWord word = new OneWord();

    private final TokenStream kstem = new KStemFilter(this.word);

    /// The stemmer of the calling thread.
    public static Stemmer stemmer() {
        return STEMMER.get();
    }

    @Override
    public String stem(char[] word, int length) {
        try {
            this.word.set(word, length);
            this.kstem.incrementToken();
            return this.word.term.toString();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// A stream of the last word that was set.
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        void set(char[] word, int length) {
            this.term.copyBuffer(word, 0, length);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }

    }

}
