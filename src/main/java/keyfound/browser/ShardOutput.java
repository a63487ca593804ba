package keyfound.browser;

import java.util.List;
import java.util.function.Consumer;

/// Writes numbers and texts one behind the other into one text. A number takes a
/// character for each five bits, the lowest first; a text has its length in front.
final class ShardOutput {

    /// Each stands for five bits; those of the second half have more behind them. None
    /// needs an escape in JavaScript.
    static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static final int BITS = 5;

    static final int MORE = 1 << BITS;

    private final StringBuilder out = new StringBuilder();

    /// @param number 0 or more
    void number(int number) {
        int rest = number;
        while (rest >= MORE) {
            this.out.append(DIGITS.charAt(MORE | (rest & (MORE - 1))));
            rest >>>= BITS;
        }
        this.out.append(DIGITS.charAt(rest));
    }

    void text(String text) {
        number(text.length());
        this.out.append(text);
    }

    <T> void list(List<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
    }

    void texts(List<String> texts) {
        list(texts, this::text);
    }

    int length() {
        return this.out.length();
    }

    @Override
    public String toString() {
        return this.out.toString();
    }

}
