package keyfound.permalink.address;

import java.util.Locale;

/// What an address names.
public enum AddressKind {

    ENTRY, COLLECTION;

    /// The word in the table and in the exported file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

}
