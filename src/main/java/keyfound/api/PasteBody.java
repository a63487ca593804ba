package keyfound.api;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;

/// The body of a request as the pasted text, whatever its declared type.
///
/// @param text decoded; invalid bytes become U+FFFD, a byte order mark is removed
record PasteBody(String text) {

    /// A larger request is refused rather than held in memory; 32 times what is searched
    /// whole.
    static final int MAX_BYTES = 8 * 1024 * 1024;

    /// In bytes.
    private static final int LARGE = 1024 * 1024;

    static PasteBody of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        return new PasteBody(decode(bytes(request), charset(request)));
    }

    /// The declared length of a large body is believed, so that it is held once. The gate
    /// lets only a few of them in at a time.
    private static byte[] bytes(HttpServletRequest request) throws IOException {
        int declared = request.getContentLength();
        if (declared < LARGE) {
            byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw tooLarge();
            }
            return bytes;
        }
        byte[] bytes = new byte[declared];
        int read = request.getInputStream().readNBytes(bytes, 0, declared);
        return (read == declared) ? bytes : Arrays.copyOf(bytes, read);
    }

    /// A byte order mark wins over the declared charset: PowerShell writes UTF-16 without
    /// declaring it.
    static String decode(byte[] bytes, Charset declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        return new String(bytes, declared);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset declared = MediaType.parseMediaType(type).getCharset();
            return (declared == null) ? StandardCharsets.UTF_8 : declared;
        }
        catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static ErrorResponseException tooLarge() {
        ErrorResponseException tooLarge = new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        tooLarge.setDetail("the text has more than " + MAX_BYTES + " bytes; send the part around the error");
        return tooLarge;
    }

}
