package keyfound.lucene;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// What was found out about words, in a memory of fixed size: a word takes the place of another one with the same hash, so
/// that no paste can fill it for good.
///
/// For many threads: writes race, harmlessly, since what is written never changes and is compared when read.
///
/// @param <V> immutable, and always the same for the same word
final class Remembered<V> {

    private final @Nullable Known<V>[] slots;

    private final int bits;

    /// @param bits room for two to the power of so many words, about 100 bytes each
    @SuppressWarnings("unchecked")
    Remembered(int bits) {
        this.slots = (Known<V>[]) new Known<?>[1 << bits];
        this.bits = bits;
    }

    V of(String word, Function<String, V> findOut) {
        int slot = (word.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - this.bits);
        Known<V> known = this.slots[slot];
        if (known != null && known.word().equals(word)) {
            return known.value();
        }
        V value = findOut.apply(word);
        this.slots[slot] = new Known<>(word, value);
        return value;
    }

    private record Known<V>(String word, V value) {
    }

}
