package keyfound.opensearch.cluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The names of documents in the cluster: a path may be longer than a name.
final class DocumentId {

    private static final int BYTES = 16;

    private DocumentId() {
    }

    /// @param number of the change that writes it
    /// @param at 0 for the file, then its entries
    static String of(String path, long number, int at) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)) + "-" + number + "-" + at;
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java has SHA-256", ex);
        }
    }

}
