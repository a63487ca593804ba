package keyfound.publication.ids;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

import keyfound.entry.EntryId;

/// Ids of entries as bytes, each made when it is asked for.
final class PackedIds extends AbstractList<EntryId> implements RandomAccess {

    private final byte[] text;

    /// Where each id begins, and last where they end.
    private final int[] starts;

    private PackedIds(byte[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static List<EntryId> of(List<EntryId> ids) {
        if (ids instanceof PackedIds) {
            return ids;
        }
        StringBuilder text = new StringBuilder();
        int[] starts = new int[ids.size() + 1];
        for (int i = 0; i < ids.size(); i++) {
            text.append(ids.get(i).value());
            starts[i + 1] = text.length();
        }
        return new PackedIds(text.toString().getBytes(StandardCharsets.ISO_8859_1), starts);
    }

    @Override
    public EntryId get(int index) {
        int from = this.starts[Objects.checkIndex(index, size())];
        return new EntryId(new String(this.text, from, this.starts[index + 1] - from, StandardCharsets.ISO_8859_1));
    }

    @Override
    public int size() {
        return this.starts.length - 1;
    }

}
