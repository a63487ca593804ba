package keyfound.twin;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// In which files a word of code occurs. Rebuilt for each publication, from numbers only:
/// a hundred thousand entries give three hundred thousand of them.
final class CodeWordIndex {

    /// A word in more files than this tells nothing.
    private static final int COMMON = 50;

    private static final int BUCKETS = 1 << 18;

    /// The start of each bucket's words, and the end of the last bucket.
    private final int[] starts = new int[BUCKETS + 1];

    private final int[] words;

    private final int[] files;

    /// @param looked whether the words of a file are indexed
    CodeWordIndex(List<TwinNote> notes, Predicate<TwinNote> looked) {
        boolean[] taken = new boolean[notes.size()];
        for (int file = 0; file < notes.size(); file++) {
            taken[file] = looked.test(notes.get(file));
            if (taken[file]) {
                notes.get(file).words().forEach(word -> this.starts[bucket(word) + 1]++);
            }
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            this.starts[bucket + 1] += this.starts[bucket];
        }
        this.words = new int[this.starts[BUCKETS]];
        this.files = new int[this.words.length];
        int[] next = this.starts.clone();
        for (int file = 0; file < notes.size(); file++) {
            int number = file;
            if (taken[file]) {
                notes.get(file).words().forEach(word -> {
                    int at = next[bucket(word)]++;
                    this.words[at] = word;
                    this.files[at] = number;
                });
            }
        }
    }

    boolean isEmpty() {
        return this.words.length == 0;
    }

    /// Counts for each file how many of these words it has, without common ones.
    /// @param shared by number of file; counts are added
    /// @param touched receives the number of each file counted for the first time
    void count(CodeWords wanted, int[] shared, IntConsumer touched) {
        wanted.forEach(word -> {
            int end = this.starts[bucket(word) + 1];
            if (isTelling(word, end)) {
                for (int at = this.starts[bucket(word)]; at < end; at++) {
                    if (this.words[at] == word && shared[this.files[at]]++ == 0) {
                        touched.accept(this.files[at]);
                    }
                }
            }
        });
    }

    /// Stops as soon as the answer is known: the most frequent words stand in most files,
    /// and all of those files ask.
    private boolean isTelling(int word, int end) {
        int bearers = 0;
        for (int at = this.starts[bucket(word)]; at < end && bearers <= COMMON; at++) {
            bearers += (this.words[at] == word) ? 1 : 0;
        }
        return bearers <= COMMON;
    }

    /// The smallest hashes of entries lie close together. Multiplying by 2^32 / the
    /// golden ratio spreads them.
    private static int bucket(int word) {
        return (word * 0x9E3779B1) >>> 14;
    }

}
