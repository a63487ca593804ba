package keyfound.twin;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

import keyfound.entry.EntryOutline;

/// The telling words of the code of a file's entries, as numbers, each once.
///
/// Two entries that share one of these words are worth a closer look: the words with the
/// smallest hashes are the same in entries that have most words in common.
final class CodeWords {

    private static final int LOOKED_UP = 3;

    private final int[] numbers;

    private CodeWords(int[] numbers) {
        this.numbers = numbers;
    }

    static CodeWords of(List<EntryOutline> entries) {
        int[] numbers = new int[entries.size() * LOOKED_UP];
        int count = 0;
        for (EntryOutline entry : entries) {
            for (int i = 0; i < Math.min(LOOKED_UP, entry.code().size()); i++) {
                numbers[count++] = entry.code().number(i);
            }
        }
        return new CodeWords(Arrays.stream(numbers, 0, count).sorted().distinct().toArray());
    }

    void forEach(IntConsumer taker) {
        for (int number : this.numbers) {
            taker.accept(number);
        }
    }

}
