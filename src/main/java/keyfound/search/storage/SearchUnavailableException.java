package keyfound.search.storage;

import org.jspecify.annotations.Nullable;

/// The machines that search do not answer, or take no more requests at the moment. What
/// they keep is not lost: the same request may succeed later.
public final class SearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message names the machines, and what they say if anything
    public SearchUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
