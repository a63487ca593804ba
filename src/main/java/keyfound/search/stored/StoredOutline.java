package keyfound.search.stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import keyfound.entry.SourceOutline;

/// The outlines of files as bytes.
///
/// Of a file all but its entries is written, and compressed: the outlines of its entries
/// stand in their own documents, which follow that of the file.
public final class StoredOutline {

    private StoredOutline() {
    }

    public static byte[] write(SourceOutline file) {
        return Deflated.of(StoredFile.write(file));
    }

    /// A file and its entries in one.
    public static byte[] writeWhole(SourceOutline file) {
        ByteWriter out = new ByteWriter();
        out.bytes(StoredFile.write(file));
        file.entries().forEach(entry -> out.bytes(StoredEntryOutline.write(entry)));
        return Deflated.of(out.toBytes());
    }

    /// @throws IOException when `writeWhole` did not write these bytes
    public static PackedOutline readWhole(byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(Deflated.read(bytes, 0, bytes.length));
        return pack(in.bytes(), in::bytes);
    }

    /// @param from index of the first byte
    /// @param nextEntry gives the outline in the document that follows
    /// @throws IOException when `write` did not write these bytes
    public static PackedOutline readFile(byte[] bytes, int from, int length, NextEntry nextEntry) throws IOException {
        return pack(Deflated.read(bytes, from, length), nextEntry);
    }

    private static PackedOutline pack(byte[] bytes, NextEntry nextEntry) throws IOException {
        StoredFile file = new StoredFile(new ByteReader(bytes));
        List<byte[]> entries = new ArrayList<>(file.entries());
        for (int left = file.entries(); left > 0; left--) {
            entries.add(nextEntry.read());
        }
        return PackedOutline.of(file.path(), bytes, entries);
    }

    /// The documents of a file's entries, one after the other.
    @FunctionalInterface
    public interface NextEntry {

        byte[] read() throws IOException;

    }

}
