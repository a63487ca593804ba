package keyfound.permalink.address;

import java.util.Locale;

/// The state of an address: served, moved or gone.
public enum AddressState {

    SERVED, MOVED, GONE;

    /// The word in the table and in the exported file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AddressState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

}
