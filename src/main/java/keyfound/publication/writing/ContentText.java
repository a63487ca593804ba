package keyfound.publication.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of the content as text.
///
/// @param path relative to the content folder, with `/` between its parts
/// @param text empty for a file that does not exist
public record ContentText(String path, String text) {

    /// Tells this text from another one of the file; empty for a file that does not
    /// exist.
    public String version() {
        if (this.text.isEmpty()) {
            return "";
        }
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

}
