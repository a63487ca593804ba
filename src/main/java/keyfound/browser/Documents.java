package keyfound.browser;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;

/// Documents that have something, and how often. Thousands of them are read in one
/// search, so they are arrays.
final class Documents {

    static final Documents NONE = new Documents(new int[0], new int[0]);

    private final int[] numbers;

    private final int[] times;

    /// @param numbers in ascending order
    private Documents(int[] numbers, int[] times) {
        this.numbers = numbers;
        this.times = times;
    }

    /// @param documents how often, by number, in ascending order
    static void write(ShardOutput out, Map<Integer, Integer> documents) {
        int before = -1;
        out.number(documents.size());
        for (Map.Entry<Integer, Integer> each : documents.entrySet()) {
            // most terms occur once
            boolean once = each.getValue() == 1;
            out.number(2 * (each.getKey() - before - 1) + (once ? 0 : 1));
            if (!once) {
                out.number(each.getValue());
            }
            before = each.getKey();
        }
    }

    static Documents read(ShardInput in) {
        int count = in.number();
        if (count == 0) {
            return NONE;
        }
        int[] numbers = new int[count];
        int[] times = new int[count];
        int document = -1;
        for (int i = 0; i < count; i++) {
            int step = in.number();
            document += step / 2 + 1;
            numbers[i] = document;
            times[i] = (step % 2 == 0) ? 1 : in.number();
        }
        return new Documents(numbers, times);
    }

    int size() {
        return this.numbers.length;
    }

    boolean contains(int document) {
        return Arrays.binarySearch(this.numbers, document) >= 0;
    }

    void forEach(IntConsumer each) {
        for (int number : this.numbers) {
            each.accept(number);
        }
    }

    void forEachTimes(Occurring each) {
        for (int i = 0; i < this.numbers.length; i++) {
            each.accept(this.numbers[i], this.times[i]);
        }
    }

    /// Takes a document and how often it has what is looked at.
    interface Occurring {

        void accept(int document, int times);

    }

}
