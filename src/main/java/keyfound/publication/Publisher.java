package keyfound.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the current publication, and replaces it whole.
public final class Publisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    private final ContentReader content;

    private final SearchEngine engine;

    private final Clock clock;

    private final ReentrantLock publishing = new ReentrantLock();

    private final AtomicLong asked = new AtomicLong();

    private final AtomicReference<@Nullable Lease> current = new AtomicReference<>();

    private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

    /// What was asked up to here has been answered. Guarded by `publishing`.
    private long answered;

    /// Of the newest run. Guarded by `publishing`.
    private Outcome outcome = new Outcome.Unchanged();

    Publisher(ContentReader content, SearchEngine engine, Clock clock) {
        this.content = content;
        this.engine = engine;
        this.clock = clock;
    }

    /// Lends the current publication for the time of the call; its index stays open until
    /// the reader returns.
    /// Whatever the reader returns must not hold the index.
    /// @throws NothingPublishedException before the first publication is up
    public <T> T read(Function<Publication, T> reader) {
        Lease lease = borrow();
        try {
            return reader.apply(lease.publication());
        }
        finally {
            lease.letGo();
        }
    }

    /// Whether there is a publication to read.
    public boolean isUp() {
        return this.current.get() != null;
    }

    /// How far the running publish has come; empty when none is running.
    public Optional<Progress> progress() {
        return Optional.ofNullable(this.progress.get());
    }

    /// Reads what changed and serves it. One call works at a time; those who ask
    /// meanwhile share the next run.
    public Outcome publish() {
        long mine = this.asked.incrementAndGet();
        this.publishing.lock();
        try {
            if (this.answered < mine) {
                this.answered = this.asked.get();
                this.outcome = run();
            }
            return this.outcome;
        }
        finally {
            this.publishing.unlock();
        }
    }

    @Override
    public void close() {
        this.publishing.lock();
        try {
            Lease last = this.current.getAndSet(null);
            if (last != null) {
                last.letGo();
            }
        }
        finally {
            this.publishing.unlock();
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

    private Outcome run() {
        Instant begin = this.clock.instant();
        this.progress.set(new Progress(begin, 0, 0));
        try (IndexUpdate update = this.engine.update()) {
            Lease before = this.current.get();
            Draft draft = new Draft(update, (before == null) ? null : before.publication().catalog());
            this.content.read(draft.stamps(), file -> {
                draft.put(file);
                this.progress.set(draft.progress(begin));
            }, draft::remove);
            if (before != null && draft.isUnchanged()) {
                return new Outcome.Unchanged();
            }
            return swapIn(draft, update.commit(), begin);
        }
        finally {
            this.progress.set(null);
        }
    }

    private Outcome swapIn(Draft draft, SearchIndex index, Instant begin) {
        Lease before = this.current.get();
        long generation = (before == null) ? 1 : before.publication().generation() + 1;
        Instant now = this.clock.instant();
        Duration took = Duration.between(begin, now);
        this.current.set(new Lease(new Publication(generation, draft.catalog(), index, now, took)));
        if (before != null) {
            before.letGo();
        }
        Outcome.Published published = new Outcome.Published(generation, draft.changes(), took);
        log.info("{}", published);
        return published;
    }

}
