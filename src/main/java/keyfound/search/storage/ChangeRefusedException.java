package keyfound.search.storage;

/// The machines that search refuse a change of what they keep, and would refuse it again:
/// the user may not write, or an index takes no changes.
public abstract class ChangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message names the request, and why it is refused
    protected ChangeRefusedException(String message) {
        super(message);
    }

    /// The same for who cannot go on without the change.
    public abstract EngineUnusableException unusable();

}
