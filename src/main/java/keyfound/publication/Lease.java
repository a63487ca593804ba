package keyfound.publication;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts the holders of a publication, and closes its index when the last one returns
/// it.
///
/// The publisher holds the current publication itself, so it stays open between readers.
final class Lease {

    private final Publication publication;

    /// 1 for the publisher and 1 for each reader; once 0 it stays 0.
    private final AtomicInteger holders = new AtomicInteger(1);

    Lease(Publication publication) {
        this.publication = publication;
    }

    Publication publication() {
        return this.publication;
    }

    /// @return false when the index was closed already; then a newer publication is
    /// current
    boolean take() {
        return this.holders.getAndUpdate(count -> (count == 0) ? 0 : count + 1) > 0;
    }

    void letGo() {
        if (this.holders.decrementAndGet() == 0) {
            this.publication.index().close();
        }
    }

}
