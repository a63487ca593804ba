package keyfound.access;

import org.jspecify.annotations.Nullable;

/// Somebody could not be signed in. The message is for the log.
public final class SignInFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInFailedException(String message) {
        this(message, null);
    }

    SignInFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
