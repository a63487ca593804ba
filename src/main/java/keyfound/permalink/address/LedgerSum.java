package keyfound.permalink.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts the lines of a ledger's text and sums them up.
final class LedgerSum {

    static final String TRAILER = "# end: ";

    private final MessageDigest digest;

    private int lines;

    LedgerSum() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java platform has SHA-256", ex);
        }
    }

    void add(String line) {
        this.lines++;
        this.digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// To be asked once, at the end.
    String trailer() {
        return TRAILER + this.lines + " lines, sha256 " + HexFormat.of().formatHex(this.digest.digest());
    }

}
