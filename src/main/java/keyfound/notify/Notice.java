package keyfound.notify;

import java.util.Locale;

/// An event that is told once.
///
/// @param key the same for the same event on every server
/// @param text one sentence in English, without secrets
/// @param path page of this site that shows more
record Notice(String key, Kind kind, String text, String path) {

    enum Kind {

        GAP, QUESTION, HELD_BACK, SOURCE,

        /// A week is over. Its text is the Monday of that week.
        DIGEST;

        /// The word in the database and in messages.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

    }

}
