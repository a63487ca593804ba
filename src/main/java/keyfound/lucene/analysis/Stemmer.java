package keyfound.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// KStem with a cache of stems. KStem looks a word up half a dozen times in a list of
/// exceptions, and a few thousand words make up nearly all of a text.
///
/// All threads share the cache, which has a fixed size of about 3 MB: a word replaces
/// another one with the same hash. Writes race without harm, since a value never changes
/// and its word is compared when it is read. Everything else is for one thread.
public final class Stemmer {

    private static final int SLOT_BITS = 14;

    private static final @Nullable Stem[] REMEMBERED = new Stem[1 << SLOT_BITS];

    /// KStem keeps the first letter of a word. The exceptions are names of countries, and
    /// endings that stand alone (`ible` becomes `ate`).
    private static final Map<String, String> OTHER_LETTERS = Map.of("cambodia", "k", "burma", "m", "thailand", "s",
            "dutch", "h", "philippines", "f", "ate", "i", "le", "i", "y", "i");

    private final OneWord word = new OneWord();

    private final TokenStream kstem = new KStemFilter(this.word);

    /// @param word folded; only the first units of the array are read
    public String stem(char[] word, int length) {
        int hash = hash(word, length);
        int slot = hash >>> (Integer.SIZE - SLOT_BITS);
        Stem known = REMEMBERED[slot];
        if (known != null && known.isOf(word, length, hash)) {
            return known.stem;
        }
        Stem found = new Stem(new String(word, 0, length), hash, stemmed(word, length));
        REMEMBERED[slot] = found;
        return found.stem;
    }

    /// The letters with which words of that stem begin.
    public static void addFirstLetters(String stem, BitSet letters) {
        letters.set(stem.charAt(0));
        OTHER_LETTERS.getOrDefault(stem, "").chars().forEach(letters::set);
    }

    private String stemmed(char[] word, int length) {
        try {
            this.word.set(word, length);
            this.kstem.incrementToken();
            return this.word.term.toString();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static int hash(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        return hash * 0x9E3779B1;
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

    private static final class Stem {

        private final char[] word;

        private final int hash;

        private final String stem;

        Stem(String word, int hash, String stem) {
            this.word = word.toCharArray();
            this.hash = hash;
            this.stem = stem.equals(word) ? word : stem;
        }

        boolean isOf(char[] other, int length, int otherHash) {
            if (this.hash != otherHash || this.word.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (this.word[i] != other[i]) {
                    return false;
                }
            }
            return true;
        }

    }

}
