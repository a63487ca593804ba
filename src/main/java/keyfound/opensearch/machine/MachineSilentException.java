package keyfound.opensearch.machine;

import java.net.URI;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

/// No machine gives an answer, or none a whole one.
public final class MachineSilentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MachineSilentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static MachineSilentException of(URI machine, Throwable failure) {
        Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
                : failure;
        return new MachineSilentException(machine + ": " + cause.getMessage(), cause);
    }

    /// Whether it is not believed to be the machine that is meant.
    public boolean isUntrusted() {
        return getCause() instanceof SSLException;
    }

}
