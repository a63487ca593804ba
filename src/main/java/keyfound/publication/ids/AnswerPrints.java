package keyfound.publication.ids;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.permalink.address.Address;
import keyfound.search.stored.MovableBytes;
import keyfound.text.sketch.Sketch;

/// What the addresses of a file's entries have beyond their outlines: sketches and
/// fingerprints of the answers, as bytes.
public final class AnswerPrints implements MovableBytes {

    private static final int HASH_BYTES = 3;

    private final int size;

    private volatile MemorySegment bytes;

    private AnswerPrints(int size, byte[] bytes) {
        this.size = size;
        this.bytes = MemorySegment.ofArray(bytes);
    }

    static AnswerPrints of(List<Entry> entries) {
        List<Address> addresses = entries.stream().map(Address::of).toList();
        ByteBuffer out = ByteBuffer.allocate(addresses.stream().mapToInt(AnswerPrints::length).sum());
        for (Address address : addresses) {
            Sketch sketch = address.sketch();
            out.put((byte) (address.print().isEmpty() ? ~sketch.size() : sketch.size()));
            out.putLong(address.print().isEmpty() ? 0 : Long.parseUnsignedLong(address.print(), 16));
            for (int i = 0; i < sketch.size(); i++) {
                out.putShort((short) (sketch.number(i) >>> Byte.SIZE)).put((byte) sketch.number(i));
            }
        }
        return new AnswerPrints(addresses.size(), out.array());
    }

    private static int length(Address address) {
        return 1 + Long.BYTES + HASH_BYTES * address.sketch().size();
    }

    int size() {
        return this.size;
    }

    @Override
    public MemorySegment bytes() {
        return this.bytes;
    }

    @Override
    public void moveTo(MemorySegment same) {
        this.bytes = same;
    }

    /// @param entries outlines of the same entries
    List<Address> addresses(List<EntryOutline> entries) {
        if (entries.size() != this.size) {
            throw new IllegalArgumentException(entries.size() + " outlines for the answers of " + this.size);
        }
        ByteBuffer in = ByteBuffer.wrap(this.bytes.toArray(ValueLayout.JAVA_BYTE));
        List<Address> addresses = new ArrayList<>(entries.size());
        for (EntryOutline entry : entries) {
            addresses.add(read(in, entry));
        }
        return addresses;
    }

    /// @param order 0-based place of the entry among those of the file
    Address address(int order, EntryOutline entry) {
        ByteBuffer in = ByteBuffer.wrap(this.bytes.toArray(ValueLayout.JAVA_BYTE));
        for (int before = 0; before < order; before++) {
            in.position(in.position() + 1 + Long.BYTES + HASH_BYTES * hashes(in.get(in.position())));
        }
        return read(in, entry);
    }

    private static Address read(ByteBuffer in, EntryOutline entry) {
        int size = in.get();
        long print = in.getLong();
        int[] hashes = new int[hashes(size)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = (Short.toUnsignedInt(in.getShort()) << Byte.SIZE) | Byte.toUnsignedInt(in.get());
        }
        return Address.of(entry, Sketch.ofNumbers(hashes), (size < 0) ? "" : Long.toHexString(print));
    }

    private static int hashes(int size) {
        return (size < 0) ? ~size : size;
    }

}
