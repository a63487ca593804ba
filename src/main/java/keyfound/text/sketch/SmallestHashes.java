package keyfound.text.sketch;

import java.util.Arrays;

/// The smallest hashes of a set whose members are added one by one; each hash once, in
/// ascending order.
final class SmallestHashes {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private final int[] hashes;

    private int size;

    /// @param most number of hashes to keep
    SmallestHashes(int most) {
        this.hashes = new int[most];
    }

    int size() {
        return this.size;
    }

    /// @param index 0 for the smallest hash
    int hash(int index) {
        return this.hashes[index];
    }

    void add(CharSequence member) {
        long hash = FNV_BASIS;
        for (int at = 0; at < member.length(); at++) {
            hash = (hash ^ member.charAt(at)) * FNV_PRIME;
        }
        add(hash);
    }

    /// Adds the piece in lower case, as `add` would.
    /// @param from index of the first unit; up to `to` the text is ASCII
    void addLowerCase(String text, int from, int to) {
        long hash = FNV_BASIS;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            hash = (hash ^ ((c >= 'A' && c <= 'Z') ? c + ('a' - 'A') : c)) * FNV_PRIME;
        }
        add(hash);
    }

    /// 24 bits of a 64-bit FNV-1a hash, mixed so that its low and high bits count alike.
    private void add(long fnv) {
        long hash = fnv ^ (fnv >>> 29);
        hash *= 0xbf58476d1ce4e5b9L;
        insert((int) (hash >>> 40));
    }

    private void insert(int hash) {
        if (this.size == this.hashes.length && hash >= this.hashes[this.size - 1]) {
            return;
        }
        int found = Arrays.binarySearch(this.hashes, 0, this.size, hash);
        if (found >= 0) {
            return;
        }
        int at = -found - 1;
        int kept = Math.min(this.size, this.hashes.length - 1);
        System.arraycopy(this.hashes, at, this.hashes, at + 1, kept - at);
        this.hashes[at] = hash;
        this.size = kept + 1;
    }

}
