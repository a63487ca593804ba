package keyfound.lucene.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/// Reads what `ByteWriter` wrote, in the same order.
final class ByteReader {

    private final ByteArrayDataInput in;

    ByteReader(BytesRef bytes) {
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
        byte[] utf8 = new byte[number()];
        this.in.readBytes(utf8, 0, utf8.length);
        return new String(utf8, StandardCharsets.UTF_8);
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
