package keyfound.search.stored;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes values one after the other; `ByteReader` reads them back in the same order.
final class ByteWriter {

    private static final int BITS = 7;

    private static final int LONG_BYTES = 8;

    private byte[] out = new byte[1024];

    private int end;

    /// @param value small values take fewer bytes; a negative value takes five
    void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            add((byte) (rest | 0x80));
            rest >>>= BITS;
        }
        add((byte) rest);
    }

    /// @param value any; takes eight bytes
    void wide(long value) {
        for (int i = 0; i < LONG_BYTES; i++) {
            add((byte) (value >>> (Byte.SIZE * i)));
        }
    }

    /// Bytes with their length in front.
    void bytes(byte[] value) {
        number(value.length);
        raw(value);
    }

    /// Bytes alone.
    void raw(byte... value) {
        ensure(value.length);
        System.arraycopy(value, 0, this.out, this.end, value.length);
        this.end += value.length;
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    void optional(Optional<String> value) {
        flag(value.isPresent());
        value.ifPresent(this::text);
    }

    void texts(List<String> values) {
        list(values, this::text);
    }

    <T> void list(List<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
    }

    byte[] toBytes() {
        return Arrays.copyOf(this.out, this.end);
    }

    private void add(byte value) {
        ensure(1);
        this.out[this.end++] = value;
    }

    private void ensure(int more) {
        if (this.out.length - this.end < more) {
            this.out = Arrays.copyOf(this.out, Math.max(2 * this.out.length, this.end + more));
        }
    }

}
