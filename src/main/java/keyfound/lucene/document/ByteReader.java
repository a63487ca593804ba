package keyfound.lucene.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import keyfound.search.message.SaidKeys;

/// Reads what `ByteWriter` wrote, in the same order.
final class ByteReader {

    private final ByteArrayDataInput in;

    private final byte[] bytes;

    ByteReader(BytesRef bytes) {
        this.bytes = bytes.bytes;
        this.in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    int number() {
        return this.in.readVInt();
    }

    /// Eight bytes.
    long wide() {
        return this.in.readLong();
    }

    String text() {
        int length = number();
        int from = place();
        this.in.skipBytes(length);
        return new String(this.bytes, from, length, StandardCharsets.UTF_8);
    }

    /// The same, without a copy of what was said.
    String text(SaidKeys said) {
        int length = number();
        int from = place();
        this.in.skipBytes(length);
        @Nullable String known = said.find(this.bytes, from, from + length);
        return (known == null) ? new String(this.bytes, from, length, StandardCharsets.UTF_8) : known;
    }

    /// Passes over a text, and tells whether it was said.
    boolean isAmong(SaidKeys said) {
        int length = number();
        int from = place();
        this.in.skipBytes(length);
        return said.find(this.bytes, from, from + length) != null;
    }

    /// Index of the next byte.
    int place() {
        return this.in.getPosition();
    }

    /// @param place as `place` gave it
    void moveTo(int place) {
        this.in.setPosition(place);
    }

    void skipText() {
        this.in.skipBytes(number());
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
