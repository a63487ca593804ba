package keyfound.web.site.failure;

/// Why there is no page to show. Thrown by a controller, shown to the reader by
/// `TroubleAdvice`.
public final class PageNotShown extends RuntimeException {

    private final transient Kind kind;

    private final String words;

    private PageNotShown(Kind kind, String words) {
        super(kind + ": " + words, null, false, false);
        this.kind = kind;
        this.words = words;
    }

    /// Nothing was ever served at this address.
    /// @param words words of the address, to search for
    public static PageNotShown missing(String words) {
        return new PageNotShown(Kind.MISSING, words);
    }

    /// No question was asked under this address, or it was forgotten.
    public static PageNotShown unasked() {
        return new PageNotShown(Kind.UNASKED, "");
    }

    /// An entry was served at this address and no longer is.
    /// @param question its question
    public static PageNotShown gone(String question) {
        return new PageNotShown(Kind.GONE, question);
    }

    /// Another server of the site serves it already.
    /// @param words words of the address, to search for
    public static PageNotShown elsewhere(String words) {
        return new PageNotShown(Kind.ELSEWHERE, words);
    }

    /// A part of the address is invalid.
    public static PageNotShown malformed(String part) {
        return new PageNotShown(Kind.MALFORMED, part);
    }

    Kind kind() {
        return this.kind;
    }

    /// Words of the address, to search for; may be empty.
    String words() {
        return this.words;
    }

    /// What `trouble.html` can say.
    public enum Kind {

        MISSING(404, "trouble.missing.title", "trouble.missing.text"),

        /// Stands behind the other kind with the same status.
        UNASKED(404, "trouble.unasked.title", "trouble.unasked.text"),

        GONE(410, "trouble.gone.title", "trouble.gone.text"),

        MALFORMED(400, "trouble.malformed.title", "trouble.malformed.text"),

        REFUSED(405, "trouble.refused.title", "trouble.refused.text"),

        TOO_LARGE(413, "trouble.large.title", "trouble.large.text"),

        SIGN_IN(401, "trouble.signin.title", "trouble.signin.text"),
        NOT_ALLOWED(403, "trouble.allowed.title", "trouble.allowed.text"),
        TOO_MANY(429, "trouble.many.title", "trouble.many.text"),
        /// Stands before the other kind with the same status: an error that no controller
        /// threw has nothing to do with the start.
        BUSY(503, "trouble.busy.title", "trouble.busy.text"),

        AWAY(503, "trouble.away.title", "trouble.away.text"),

        UNSEARCHED(503, "trouble.away.title", "trouble.unsearched.text"),

        ELSEWHERE(503, "trouble.elsewhere.title", "trouble.elsewhere.text"),

        STARTING(503, "trouble.starting.title", "trouble.starting.text"),

        FAULT(500, "trouble.fault.title", "trouble.fault.text");

        private final int status;

        private final String title;

        private final String text;

        Kind(int status, String title, String text) {
            this.status = status;
            this.title = title;
            this.text = text;
        }

        public int status() {
            return this.status;
        }

        /// Key of the message.
        public String title() {
            return this.title;
        }

        /// Key of the message.
        public String text() {
            return this.text;
        }

        static Kind ofStatus(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return (status >= 500) ? FAULT : MALFORMED;
        }

    }

}
