package keyfound.search.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;

/// The outlines of files as bytes.
///
/// Of a file all but its entries is written, and compressed: the outlines of its entries
/// stand in their own documents, which follow that of the file. Most of its anchors are
/// their ids and the words of their questions, so these serve as dictionary.
public final class StoredOutline {

    private StoredOutline() {
    }

    public static byte[] write(SourceOutline file) {
        ByteWriter out = new ByteWriter();
        out.number(file.entries().size());
        out.raw(Deflated.of(StoredFile.write(file), names(file.entries())));
        return out.toBytes();
    }

    private static byte[] names(List<EntryOutline> entries) {
        StringBuilder names = new StringBuilder();
        for (EntryOutline entry : entries) {
            names.append(entry.id().value()).append(' ').append(QuestionId.words(entry.question())).append(' ');
        }
        return names.toString().getBytes(StandardCharsets.UTF_8);
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
        byte[] file = in.bytes();
        StoredFile stored = new StoredFile(new ByteReader(file));
        List<byte[]> entries = new ArrayList<>();
        for (int left = stored.entries(); left > 0; left--) {
            entries.add(in.bytes());
        }
        return PackedOutline.of(stored.path(), file, entries);
    }

    /// @param from index of the first byte
    /// @param nextEntry gives the outline in the document that follows
    /// @throws IOException when `write` did not write these bytes
    public static PackedOutline readFile(byte[] bytes, int from, int length, NextEntry nextEntry) throws IOException {
        ByteReader in = new ByteReader(bytes, from);
        List<EntryOutline> entries = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            entries.add(nextEntry.read());
        }
        byte[] file = Deflated.read(bytes, in.place(), length - (in.place() - from), names(entries));
        return PackedOutline.of(new StoredFile(new ByteReader(file)).path(), file,
                entries.stream().map(StoredEntryOutline::write).toList());
    }

    /// The documents of a file's entries, one after the other.
    @FunctionalInterface
    public interface NextEntry {

        EntryOutline read() throws IOException;

    }

}
