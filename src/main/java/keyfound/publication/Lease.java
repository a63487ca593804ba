package keyfound.publication;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import keyfound.access.Visibility;

/// Counts the holders of a publication, and closes its index when the last one returns
/// it.
///
/// The publisher holds the current publication itself, so it stays open between readers.
final class Lease {

    private final Publication publication;

    /// By what is seen. There are no more than the rules can tell apart.
    private final Map<String, Publication> views = new ConcurrentHashMap<>();

    /// 1 for the publisher and 1 for each reader; once 0 it stays 0.
    private final AtomicInteger holders = new AtomicInteger(1);

    Lease(Publication publication) {
        this.publication = publication;
    }

    Publication publication() {
        return this.publication;
    }

    /// The publication as an audience sees it; kept as long as the publication.
    Publication seen(Visibility.Sight sight) {
        return sight.isAll() ? this.publication
                : this.views.computeIfAbsent(sight.key(), _ -> this.publication.limitedTo(sight.files()));
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
