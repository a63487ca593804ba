package keyfound.publication.writing;

/// A text that is not saved. Nothing was changed. Its message says why.
public final class TextRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TextRefusedException(String message) {
        super(message);
    }

    TextRefusedException(String message, Throwable cause) {
        super(message, cause);
    }

}
