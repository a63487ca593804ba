package keyfound.publication.writing;

import keyfound.publication.settings.Incident;

/// A text that is not saved. Nothing was changed. Its message says why.
public final class TextRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Incident incident;

    TextRefusedException(String message) {
        super(message);
        this.incident = Incident.TEXT_REFUSED;
    }

    TextRefusedException(String message, Throwable cause) {
        this(Incident.TEXT_REFUSED, message, cause);
    }

    TextRefusedException(Incident incident, String message, Throwable cause) {
        super(message, cause);
        this.incident = incident;
    }

    /// Nothing may be saved here.
    public static TextRefusedException nothingIsSaved() {
        return new TextRefusedException("keyfound.desk.write does not allow it");
    }

    /// The message with its code.
    public String said() {
        return this.incident.code() + ": " + getMessage();
    }

}
