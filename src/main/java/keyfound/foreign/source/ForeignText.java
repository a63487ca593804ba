package keyfound.foreign.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a text that another program wrote: in UTF-8, or in UTF-16 as spreadsheets and
/// `>` of Windows write it, which begins with a mark.
final class ForeignText {

    private static final int LITTLE_MARK = 0xFFFE;

    private static final int BIG_MARK = 0xFEFF;

    private ForeignText() {
    }

    /// @return without a mark at its beginning
    /// @throws IllegalArgumentException when it is empty or in another encoding
    static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        catch (CharacterCodingException other) {
            throw new IllegalArgumentException(file + " is neither UTF-8 nor UTF-16 text; save it as UTF-8", other);
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new IllegalArgumentException(file + " is empty");
        }
        return bare;
    }

    private static Charset charset(byte[] bytes) {
        int mark = (bytes.length < 2) ? 0 : Byte.toUnsignedInt(bytes[0]) << Byte.SIZE | Byte.toUnsignedInt(bytes[1]);
        return switch (mark) {
            case LITTLE_MARK -> StandardCharsets.UTF_16LE;
            case BIG_MARK -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

}
