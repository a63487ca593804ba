package keyfound.search.stored;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Takes bytes compressed with DEFLATE apart, one after the other. Making an inflater
/// takes as long as reading some hundred bytes, so that one serves a whole search.
public final class Inflation implements AutoCloseable {

    static final byte[] NOTHING = {};

    private final Inflater inflater = new Inflater(true);

    /// @param from index of the first of the compressed bytes
    /// @param known bytes that the others repeat
    /// @param length of the plain bytes that are wanted, from the first on
    /// @throws IOException when these are no such bytes
    byte[] read(byte[] packed, int from, int size, byte[] known, int length) throws IOException {
        this.inflater.reset();
        if (known.length > 0) {
            this.inflater.setDictionary(known);
        }
        this.inflater.setInput(packed, from, size);
        byte[] plain = new byte[length];
        try {
            int read = this.inflater.inflate(plain);
            if (read < length) {
                throw new IOException("compressed bytes give " + read + " of " + length);
            }
            return plain;
        }
        catch (DataFormatException ex) {
            throw new IOException("compressed bytes cannot be read: " + ex.getMessage(), ex);
        }
    }

    @Override
    public void close() {
        this.inflater.end();
    }

}
