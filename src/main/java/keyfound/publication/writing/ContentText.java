package keyfound.publication.writing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import keyfound.content.ContentLoader;
import keyfound.text.Sha256;

/// A file of the content as text.
///
/// @param path relative to the content folder, with `/` between its parts
/// @param text with LF at the end of its lines, whatever the file has; empty for a file
/// that does not exist
public record ContentText(String path, String text) {

    private static final String CRLF = "\r\n";

    public ContentText {
        text = text.replace(CRLF, "\n");
    }

    /// @throws TextRefusedException when the bytes are not UTF-8
    static ContentText of(String path, byte[] bytes) {
        try {
            return new ContentText(path, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        }
        catch (CharacterCodingException ex) {
            throw new TextRefusedException(path + " cannot be read as UTF-8: " + ex, ex);
        }
    }

    /// Tells this text from another one of the file; empty for a file that does not
    /// exist.
    public String version() {
        return this.text.isEmpty() ? "" : Sha256.hex(this.text);
    }

    /// The text as it is saved: where most lines of the file end with CR LF, they do so
    /// afterwards.
    /// @param before the file as it is now; empty for a new one
    /// @throws TextRefusedException when it is blank or too large
    byte[] bytes(byte[] before) {
        if (this.text.isBlank()) {
            throw new TextRefusedException("the text is empty; a file is removed where the content lies, not here");
        }
        byte[] bytes = (endsWithCrLf(before) ? this.text.replace("\n", CRLF) : this.text)
            .getBytes(StandardCharsets.UTF_8);
        if (bytes.length > ContentLoader.MOST_BYTES) {
            throw new TextRefusedException(
                    "the text has more than " + ContentLoader.MOST_BYTES + " bytes; part the file");
        }
        return bytes;
    }

    private static boolean endsWithCrLf(byte[] file) {
        int lines = 0;
        int crlf = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                lines++;
                crlf += (i > 0 && file[i - 1] == '\r') ? 1 : 0;
            }
        }
        return crlf * 2 > lines;
    }

}
