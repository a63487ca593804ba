package keyfound.web.search;

import java.util.Locale;

/// How the answers to a few words are sorted.
enum HitOrder {

    /// The best match first.
    BEST("search.best"),

    /// The newest first.
    UPDATED("browse.updated"),

    /// By question, in the alphabetical order of the reader's language.
    TITLE("browse.title");

    private final String label;

    HitOrder(String label) {
        this.label = label;
    }

    /// Key of the message.
    String label() {
        return this.label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Anything unknown means the best match first.
    static HitOrder ofWord(String word) {
        return UPDATED.word().equals(word) ? UPDATED : TITLE.word().equals(word) ? TITLE : BEST;
    }

}
