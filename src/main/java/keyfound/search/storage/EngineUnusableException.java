package keyfound.search.storage;

import org.jspecify.annotations.Nullable;

/// An engine on other machines cannot be used, for a reason that its operator can remove.
public final class EngineUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// @param message names the address or the index that is refused
    public EngineUnusableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    public enum Reason {

        /// Nothing answers at the address, or something else than the engine.
        UNREACHABLE,
        /// Nobody who is trusted says that it is the machine of that address.
        NOT_TRUSTED,
        /// It lacks what is asked of it.
        TOO_OLD,
        /// It does not know the user, or does not let it do what is needed.
        NOT_ALLOWED,
        /// It refuses a request for another reason.
        REFUSED,
        /// An index under our name is another program's.
        FOREIGN_INDEX

    }

}
