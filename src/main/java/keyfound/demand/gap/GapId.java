package keyfound.demand.gap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// The same for all pastes of the same error: the beginning of a hash of its signature.
///
/// @param value 32 hexadecimal digits
public record GapId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private static final int BYTES = 16;

    public GapId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' is not the id of a gap");
        }
    }

    /// @param signature rendered and without secrets
    public static GapId of(String signature) {
        byte[] text = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        try {
            return new GapId(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES));
        }
        catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return this.value;
    }

}
