package keyfound.permalink.address;

import java.util.Locale;

/// What an address names.
public enum AddressKind {

    ENTRY, COLLECTION;

    /// As it stands in the table and in the exported file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

}
