package keyfound.publication.writing;

import keyfound.publication.settings.Incident;

/// Somebody else changed the file since it was opened. Nothing was saved.
public final class TextChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ContentText now;

    TextChangedException(ContentText now) {
        super(now.path() + " was changed meanwhile");
        this.now = now;
    }

    /// The message with its code.
    public String said() {
        return Incident.TEXT_REFUSED.code() + ": " + getMessage();
    }

    /// The file as it is now.
    public ContentText now() {
        return this.now;
    }

}
