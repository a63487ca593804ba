package keyfound.search.stored;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes compressed with DEFLATE, their length before them. For what is read at a start,
/// or of one entry: a search would wait for those of all its hits.
final class Deflated {

    private static final int LENGTH_BYTES = 4;

    private static final byte[] NONE = {};

    private Deflated() {
    }

    static byte[] of(byte[] plain) {
        return of(plain, NONE);
    }

    /// @param known bytes that much of the others repeats; needed again to read them
    static byte[] of(byte[] plain, byte[] known) {
        byte[] packed = new byte[LENGTH_BYTES + plain.length + plain.length / 1_000 + 64];
        for (int i = 0; i < LENGTH_BYTES; i++) {
            packed[i] = (byte) (plain.length >>> (8 * i));
        }
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(known);
            deflater.setInput(plain);
            deflater.finish();
            int length = deflater.deflate(packed, LENGTH_BYTES, packed.length - LENGTH_BYTES);
            return Arrays.copyOf(packed, LENGTH_BYTES + length);
        }
        finally {
            deflater.end();
        }
    }

    /// @throws IOException when these are no such bytes
    static byte[] read(byte[] packed, int from, int size) throws IOException {
        return read(packed, from, size, NONE);
    }

    /// @throws IOException when these are no such bytes
    static byte[] read(byte[] packed, int from, int size, byte[] known) throws IOException {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            length |= (packed[from + i] & 0xff) << (8 * i);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(known);
            inflater.setInput(packed, from + LENGTH_BYTES, size - LENGTH_BYTES);
            byte[] plain = new byte[length];
            int read = inflater.inflate(plain);
            if (read < length) {
                throw new IOException("compressed bytes give " + read + " of " + length);
            }
            return plain;
        }
        catch (DataFormatException ex) {
            throw new IOException("compressed bytes cannot be read: " + ex.getMessage(), ex);
        }
        finally {
            inflater.end();
        }
    }

}
