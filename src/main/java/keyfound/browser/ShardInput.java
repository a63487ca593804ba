package keyfound.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads what `ShardOutput` wrote, in the same order.
final class ShardInput {

    private static final int[] VALUES = new int[128];

    static {
        for (int value = 0; value < ShardOutput.DIGITS.length(); value++) {
            VALUES[ShardOutput.DIGITS.charAt(value)] = value;
        }
    }

    private final String text;

    private int at;

    ShardInput(String text) {
        this.text = text;
    }

    ShardInput(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int number() {
        int number = 0;
        int shift = 0;
        while (true) {
            int digit = VALUES[this.text.charAt(this.at++)];
            number |= (digit & (ShardOutput.MORE - 1)) << shift;
            if (digit < ShardOutput.MORE) {
                return number;
            }
            shift += ShardOutput.BITS;
        }
    }

    String text() {
        int length = number();
        this.at += length;
        return this.text.substring(this.at - length, this.at);
    }

    void skip(int length) {
        this.at += length;
    }

    int at() {
        return this.at;
    }

    <T> List<T> list(Supplier<T> each) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.get());
        }
        return list;
    }

    int[] numbers(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    List<String> texts() {
        return list(this::text);
    }

    boolean atEnd() {
        return this.at >= this.text.length();
    }

}
