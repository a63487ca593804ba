package keyfound.text.analysis;

import java.util.BitSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Stems English words with a dictionary, and remembers the stems: a few thousand words
/// make up nearly all of a text.
///
/// All threads share the cache, which has a fixed size of about 3 MB: a word replaces
/// another one with the same hash. Writes race without harm, since a value never changes
/// and its word is compared when it is read. A program has one kind of dictionary.
/// Everything else is for one thread.
public final class Stemmer {

    /// Looks up one word; not for several threads.
    public interface Dictionary {

        /// @param word folded; only the first units of the array are read
        String stem(char[] word, int length);

        /// Whether it has what the word needs. Of a dictionary that comes in pieces some
        /// may be missing: then a word stays as it is, and is not remembered.
        default boolean isReady(char[] word, int length) {
            return true;
        }

    }

    private static final int SLOT_BITS = 14;

    private static final @Nullable Stem[] REMEMBERED = new Stem[1 << SLOT_BITS];

    /// KStem keeps the first letter of a word. The exceptions are names of countries, and
    /// endings that stand alone (`ible` becomes `ate`).
    private static final Map<String, String> OTHER_LETTERS = Map.of("cambodia", "k", "burma", "m", "thailand", "s",
            "dutch", "h", "philippines", "f", "ate", "i", "le", "i", "y", "i");

    private final Dictionary dictionary;

    public Stemmer(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// @param word folded; only the first units of the array are read
    public String stem(char[] word, int length) {
        int hash = hash(word, length);
        int slot = hash >>> (Integer.SIZE - SLOT_BITS);
        Stem known = REMEMBERED[slot];
        if (known != null && known.isOf(word, length, hash)) {
            return known.stem;
        }
        if (!this.dictionary.isReady(word, length)) {
            return new String(word, 0, length);
        }
        Stem found = new Stem(new String(word, 0, length), hash, this.dictionary.stem(word, length));
        REMEMBERED[slot] = found;
        return found.stem;
    }

    /// The letters with which words of that stem begin.
    public static void addFirstLetters(String stem, BitSet letters) {
        letters.set(stem.charAt(0));
        OTHER_LETTERS.getOrDefault(stem, "").chars().forEach(letters::set);
    }

    private static int hash(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        return hash * 0x9E3779B1;
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
