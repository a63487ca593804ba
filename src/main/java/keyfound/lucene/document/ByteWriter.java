package keyfound.lucene.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Writes values one after the other; `ByteReader` reads them back in the same order.
final class ByteWriter {

    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

    /// @param value small values take fewer bytes; a negative value takes five
    void number(int value) {
        try {
            this.out.writeVInt(value);
        }
        catch (IOException ex) {
            throw new UncheckedIOException("buffer in memory takes no more bytes", ex);
        }
    }

    /// @param value any; takes eight bytes
    void wide(long value) {
        this.out.writeLong(value);
    }

    void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        this.out.writeBytes(utf8, 0, utf8.length);
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

    BytesRef bytes() {
        return new BytesRef(this.out.toArrayCopy());
    }

}
