package keyfound.search.stored;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Bytes compressed with DEFLATE, their length before them. For what is read at a start,
/// or of one entry: a search would wait for those of all its hits.
final class Deflated {

    private static final int LENGTH_BYTES = 4;

    private Deflated() {
    }

    static byte[] of(byte[] plain) {
        return of(plain, Inflation.NOTHING);
    }

    /// @param known bytes that much of the others repeats; needed again to read them
    static byte[] of(byte[] plain, byte[] known) {
        byte[] bare = bare(plain, known);
        byte[] packed = new byte[LENGTH_BYTES + bare.length];
        for (int i = 0; i < LENGTH_BYTES; i++) {
            packed[i] = (byte) (plain.length >>> (8 * i));
        }
        System.arraycopy(bare, 0, packed, LENGTH_BYTES, bare.length);
        return packed;
    }

    /// The bytes without their length.
    static byte[] bare(byte[] plain) {
        return bare(plain, Inflation.NOTHING);
    }

    /// The same where much is known.
    static byte[] bare(byte[] plain, byte[] known) {
        byte[] packed = new byte[plain.length + plain.length / 1_000 + 64];
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(known);
            deflater.setInput(plain);
            deflater.finish();
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
        finally {
            deflater.end();
        }
    }

    /// @throws IOException when these are no such bytes
    static byte[] read(byte[] packed, int from, int size) throws IOException {
        return read(packed, from, size, Inflation.NOTHING);
    }

    /// @throws IOException when these are no such bytes
    static byte[] read(byte[] packed, int from, int size, byte[] known) throws IOException {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            length |= (packed[from + i] & 0xff) << (8 * i);
        }
        try (Inflation inflation = new Inflation()) {
            return inflation.read(packed, from + LENGTH_BYTES, size - LENGTH_BYTES, known, length);
        }
    }

}
