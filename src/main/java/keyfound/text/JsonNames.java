package keyfound.text;

import java.util.Locale;

/// How constants are written in JSON.
public final class JsonNames {

    private JsonNames() {
    }

    /// `OTHER_CODE` becomes `other-code`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
