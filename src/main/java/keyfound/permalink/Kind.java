package keyfound.permalink;

import java.util.Locale;

/// What an address names.
enum Kind {

    ENTRY, COLLECTION;

    /// As it stands in the table and in the exported file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

}
