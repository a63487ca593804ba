package keyfound.text.analysis;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// What was found out about words, in a memory of bounded size: a word takes the place of another one with the same hash,
/// so that no paste can fill it for good, and one that is longer than any token of the index is found out anew each time.
///
/// For many threads: writes race, harmlessly, since what is written never changes and is compared when read.
///
/// @param <V> immutable, and always the same for the same word
public final class WordCache<V> {

    private final @Nullable Known<V>[] slots;

    private final int bits;

    /// @param bits room for two to the power of so many words: a place takes 4 bytes, a
    /// word
    /// of ten letters in it about 100 with a number for its value, the longest of Chinese
    /// characters 280, and a word as its value as much again
    @SuppressWarnings("unchecked")
    public WordCache(int bits) {
        this.slots = (Known<V>[]) new Known<?>[1 << bits];
        this.bits = bits;
    }

    public V of(String word, Function<String, V> findOut) {
        int slot = (word.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - this.bits);
        Known<V> known = this.slots[slot];
        if (known != null && known.word().equals(word)) {
            return known.value();
        }
        V value = findOut.apply(word);
        if (word.length() > TextScanner.MAX_TOKEN_UNITS) {
            return value;
        }
        this.slots[slot] = new Known<>(word, value);
        return value;
    }

    private record Known<V>(String word, V value) {
    }

}
