package keyfound.publication;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import keyfound.access.Visibility;

/// The publication that is served now, lent to those who read it. A reader keeps what was
/// lent until it returns, whatever is served meanwhile. Safe for use by many threads.
final class CurrentPublication {

    private final AtomicReference<@Nullable Lease> current = new AtomicReference<>();

    /// Null before the first one, and after the end.
    @Nullable Publication now() {
        Lease lease = this.current.get();
        return (lease == null) ? null : lease.publication();
    }

    boolean isUp() {
        return this.current.get() != null;
    }

    /// Serves another one. The index of the one before is closed when its last reader
    /// returns.
    void swap(Publication next) {
        letGo(this.current.getAndSet(new Lease(next)));
    }

    /// Serves nothing any more.
    void end() {
        letGo(this.current.getAndSet(null));
    }

    private static void letGo(@Nullable Lease before) {
        if (before != null) {
            before.letGo();
        }
    }

    /// @param sight what the reader sees of it
    /// @throws NothingPublishedException before the first publication
    <T> T lend(Function<Publication, T> reader, Visibility.Sight sight) {
        Lease lease = borrow();
        try {
            return reader.apply(lease.seen(sight));
        }
        finally {
            lease.letGo();
        }
    }

    private Lease borrow() {
        while (true) {
            Lease lease = this.current.get();
            if (lease == null) {
                throw new NothingPublishedException();
            }
            if (lease.take()) {
                return lease;
            }
        }
    }

}
