package keyfound.permalink;

import java.util.Locale;

/// What an address is.
enum State {

    SERVED, MOVED, GONE;

    /// As it stands in the table and in the exported file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

}
