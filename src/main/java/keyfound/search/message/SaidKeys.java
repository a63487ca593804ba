package keyfound.search.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/// The keys of what a query says, to be found among written bytes: a message of an entry
/// that has none of them need not be read.
public final class SaidKeys {

    private final @Nullable String[] keys;

    private final byte[][] bytes;

    SaidKeys(Collection<String> said) {
        int places = Integer.highestOneBit(Math.max(1, said.size())) << 2;
        this.keys = new String[places];
        this.bytes = new byte[places][];
        for (String key : said) {
            byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
            int at = hash(utf8, 0, utf8.length) & (places - 1);
            while (this.keys[at] != null) {
                at = (at + 1) & (places - 1);
            }
            this.keys[at] = key;
            this.bytes[at] = utf8;
        }
    }

    /// @param utf8 bytes that hold a key from one index to another
    /// @return the same key as it was said; null when it was not
    public @Nullable String find(byte[] utf8, int from, int to) {
        int at = hash(utf8, from, to) & (this.keys.length - 1);
        while (this.keys[at] != null) {
            if (Arrays.equals(utf8, from, to, this.bytes[at], 0, this.bytes[at].length)) {
                return this.keys[at];
            }
            at = (at + 1) & (this.keys.length - 1);
        }
        return null;
    }

    private static int hash(byte[] utf8, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + utf8[i];
        }
        return hash ^ (hash >>> 15);
    }

}
