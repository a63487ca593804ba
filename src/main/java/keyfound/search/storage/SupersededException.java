package keyfound.search.storage;

/// Another server began or made a change of the same index meanwhile: this change is
/// dropped. Begin again with what is kept now.
public final class SupersededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SupersededException(String message) {
        super(message);
    }

}
