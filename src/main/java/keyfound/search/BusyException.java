package keyfound.search;

import java.time.Duration;

/// Too much is searched or sent at once. A face answers 503 and says when to come again.
public final class BusyException extends RuntimeException {

    private final Duration retry;

    /// @param retry after which another try makes sense
    public BusyException(Duration retry) {
        super("too much is searched or sent at once; send this one again in a few seconds, or only its part around the error");
        this.retry = retry;
    }

    /// After which another try makes sense.
    public Duration retry() {
        return this.retry;
    }

}
