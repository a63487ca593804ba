package keyfound.publication.writing;

/// Somebody else changed the file since it was opened. Nothing was saved.
public final class TextChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ContentText now;

    TextChangedException(ContentText now) {
        super(now.path() + " was changed meanwhile");
        this.now = now;
    }

    /// The file as it is now.
    public ContentText now() {
        return this.now;
    }

}
