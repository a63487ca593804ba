package keyfound.text.sketch;

import java.util.Arrays;

import keyfound.text.Fnv1a;

/// The smallest hashes of a set that is added one by one, each once, in ascending order.
final class SmallestHashes {

    private final int[] hashes;

    private int size;

    /// @param most so many are kept
    SmallestHashes(int most) {
        this.hashes = new int[most];
    }

    int size() {
        return this.size;
    }

    /// @param index 0 for the smallest of all
    int hash(int index) {
        return this.hashes[index];
    }

    void add(CharSequence member) {
        add(Fnv1a.of(member));
    }

    /// Adds what `add` would for the piece in lower case.
    /// @param from to `to`: ASCII only
    void addLowerCase(String text, int from, int to) {
        long hash = Fnv1a.BASIS;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            hash = Fnv1a.add(hash, (c >= 'A' && c <= 'Z') ? c + ('a' - 'A') : c);
        }
        add(hash);
    }

    /// 24 bits of a 64-bit FNV-1a hash, stirred so that its low and high bits count
    /// alike.
    private void add(long fnv) {
        long hash = Fnv1a.stirred(fnv) * 0xbf58476d1ce4e5b9L;
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
