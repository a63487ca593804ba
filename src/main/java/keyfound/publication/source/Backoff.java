package keyfound.publication.source;

import java.time.Duration;

/// How long to wait before another try: twice as long after each failure, up to a bound.
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Duration longest;

    private Duration next = FIRST;

    Backoff(Duration longest) {
        this.longest = longest;
    }

    Duration afterFailure() {
        Duration wait = (this.next.compareTo(this.longest) < 0) ? this.next : this.longest;
        this.next = wait.multipliedBy(2);
        return wait;
    }

    void succeeded() {
        this.next = FIRST;
    }

}
