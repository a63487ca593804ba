package keyfound.lucene.document;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.apache.lucene.util.BytesRef;

/// Bytes compressed with DEFLATE, their length before them. For what is read at a start
/// only: a search would wait for it.
final class Deflated {

    private static final int LENGTH_BYTES = 4;

    private Deflated() {
    }

    static BytesRef of(BytesRef plain) {
        byte[] packed = new byte[LENGTH_BYTES + plain.length + plain.length / 1_000 + 64];
        for (int i = 0; i < LENGTH_BYTES; i++) {
            packed[i] = (byte) (plain.length >>> (8 * i));
        }
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain.bytes, plain.offset, plain.length);
            deflater.finish();
            int length = deflater.deflate(packed, LENGTH_BYTES, packed.length - LENGTH_BYTES);
            return new BytesRef(packed, 0, LENGTH_BYTES + length);
        }
        finally {
            deflater.end();
        }
    }

    /// @throws IOException when these are no such bytes
    static BytesRef read(BytesRef packed) throws IOException {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            length |= (packed.bytes[packed.offset + i] & 0xff) << (8 * i);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed.bytes, packed.offset + LENGTH_BYTES, packed.length - LENGTH_BYTES);
            byte[] plain = new byte[length];
            int read = inflater.inflate(plain);
            if (read < length) {
                throw new IOException("an outline has " + read + " of " + length + " bytes");
            }
            return new BytesRef(plain);
        }
        catch (DataFormatException ex) {
            throw new IOException("an outline cannot be read: " + ex.getMessage(), ex);
        }
        finally {
            inflater.end();
        }
    }

}
