package keyfound.demand.gap;

import java.util.Locale;
import java.util.regex.Pattern;

import keyfound.text.Sha256;

/// The same for all pastes of the same error: the beginning of a hash of its signature.
///
/// @param value 32 hexadecimal digits
public record GapId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private static final int DIGITS = 32;

    public GapId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' is not the id of a gap");
        }
    }

    /// @param signature rendered and without secrets
    public static GapId of(String signature) {
        return new GapId(Sha256.hex(signature.toLowerCase(Locale.ROOT)).substring(0, DIGITS));
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return this.value;
    }

}
