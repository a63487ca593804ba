package keyfound.search.stored;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what `ByteWriter` wrote, in the same order.
final class ByteReader {

    private static final int BITS = 7;

    private static final int LONG_BYTES = 8;

    private final byte[] bytes;

    private int at;

    /// @param from index of the first byte to read
    ByteReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    ByteReader(byte... bytes) {
        this(bytes, 0);
    }

    byte raw() {
        return this.bytes[this.at++];
    }

    int number() {
        byte part = this.bytes[this.at++];
        int value = part & 0x7F;
        for (int shift = BITS; part < 0; shift += BITS) {
            part = this.bytes[this.at++];
            value |= (part & 0x7F) << shift;
        }
        return value;
    }

    /// Eight bytes, the lowest first.
    long wide() {
        long value = 0;
        for (int i = 0; i < LONG_BYTES; i++) {
            value |= (this.bytes[this.at++] & 0xFFL) << (Byte.SIZE * i);
        }
        return value;
    }

    /// Bytes with their length in front.
    byte[] bytes() {
        int length = number();
        this.at += length;
        byte[] read = new byte[length];
        System.arraycopy(this.bytes, this.at - length, read, 0, length);
        return read;
    }

    String text() {
        int length = number();
        this.at += length;
        return new String(this.bytes, this.at - length, length, StandardCharsets.UTF_8);
    }

    /// Index of the next byte.
    int place() {
        return this.at;
    }

    /// @param place as `place` gave it
    void moveTo(int place) {
        this.at = place;
    }

    /// @return index of the first byte of the text that is passed over
    int skipText() {
        int length = number();
        this.at += length;
        return this.at - length;
    }

    void skipTexts() {
        for (int left = number(); left > 0; left--) {
            skipText();
        }
    }

    boolean flag() {
        return number() != 0;
    }

    Optional<String> optional() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    List<String> texts() {
        return list(this::text);
    }

    <T> List<T> list(Supplier<T> read) {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.get());
        }
        return values;
    }

}
