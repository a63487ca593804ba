package keyfound.lucene.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import keyfound.search.message.SaidKeys;
import keyfound.search.message.Unit;

/// Reads what `ByteWriter` wrote, in the same order.
final class ByteReader {

    private final ByteArrayDataInput in;

    private final byte[] bytes;

    ByteReader(BytesRef bytes) {
        this.bytes = bytes.bytes;
        this.in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    ByteReader(byte... bytes) {
        this.bytes = bytes;
        this.in = new ByteArrayDataInput(bytes);
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
        int known = said.find(this.bytes, from, from + length);
        return (known < 0) ? new String(this.bytes, from, length, StandardCharsets.UTF_8) : said.key(known);
    }

    /// Passes over a text.
    /// @return where it stands among what was said; negative when it was not
    int find(SaidKeys said) {
        int length = number();
        int from = place();
        this.in.skipBytes(length);
        return said.find(this.bytes, from, from + length);
    }

    /// Passes over the key of a unit.
    /// @return what the unit tells
    double weight(SaidKeys said, Unit.Kind kind) {
        int length = number();
        int from = place();
        this.in.skipBytes(length);
        return said.weight(kind, said.find(this.bytes, from, from + length), this.bytes, from, from + length);
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
