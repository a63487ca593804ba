package keyfound.text.analysis;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// A cache of bounded size from words to values. A word replaces another one with the
/// same hash, so no paste can fill the cache for good. The value of a word that is longer
/// than any token of the index is computed each time.
///
/// Safe for many threads: writes race without harm, since a value never changes and its
/// word is compared when it is read.
///
/// @param <V> immutable, and always the same for the same word
public final class WordCache<V> {

    private final @Nullable Known<V>[] slots;

    private final int bits;

    /// @param bits the cache has two to the power of this many places; a place takes 4
    /// bytes. An entry for a word of ten letters takes about 100 bytes with a number as
    /// its value, for the longest word of Chinese characters 280, and as much again with
    /// a word as its value.
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
