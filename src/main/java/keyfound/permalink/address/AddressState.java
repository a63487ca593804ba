package keyfound.permalink.address;

import java.util.Locale;

/// What an address is.
public enum AddressState {

    SERVED, MOVED, GONE;

    /// As it stands in the table and in the exported file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AddressState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

}
