package keyfound.demand.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.Sighting;
import keyfound.publication.NothingPublishedException;
import keyfound.publication.background.Outage;
import keyfound.publication.settings.Incident;
import keyfound.search.BusyException;
import keyfound.search.Verdict;
import keyfound.search.storage.SearchUnavailableException;

/// Writes what is to be remembered, in batches, on a thread of its own. While the
/// database is away it waits in a bounded queue; what does not fit is counted and
/// dropped.
@Component
final class SearchRecorder implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SearchRecorder.class);

    /// About ten seconds of a very busy server.
    private static final int MOST_WAITING = 20_000;

    private static final int BATCH = 500;

    /// So much may be lost when the process is killed. A batch costs the same whether it
    /// holds one search or a hundred.
    private static final Duration GATHERED_FOR = Duration.ofMillis(900);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SearchTable table;

    private final Gaps gaps;

    private final WholeSearch whole;

    private final TransactionTemplate transactions;

    private final BlockingQueue<Remembered> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    private final AtomicLong dropped = new AtomicLong();

    private final Thread writer = Thread.ofPlatform().name("keyfound-demand").daemon().unstarted(this::write);

    /// The batch that is gathered or on its way to the database.
    private volatile List<Remembered> underWay = List.of();

    private volatile boolean closed;

    SearchRecorder(JdbcTemplate template, TransactionTemplate transactions, Gaps gaps, WholeSearch whole) {
        this.whole = whole;
        this.table = new SearchTable(template);
        this.transactions = transactions;
        this.gaps = gaps;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        this.writer.start();
    }

    /// Returns at once.
    void add(Remembered what) {
        if (!this.waiting.offer(what)) {
            this.dropped.incrementAndGet();
        }
    }

    /// Also of a search that is not written yet.
    Optional<String> line(SearchNumber search) {
        return Stream.concat(this.waiting.stream(), this.underWay.stream())
            .filter(each -> each instanceof SearchRecord waits && waits.number().equals(search))
            .map(each -> ((SearchRecord) each).sighting().line())
            .findFirst()
            .or(() -> this.table.line(search));
    }

    void purge(Instant before) {
        this.table.purge(before);
    }

    int waiting() {
        return this.waiting.size();
    }

    long dropped() {
        return this.dropped.get();
    }

    /// Writes what waits, unless the database is away.
    @Override
    public void destroy() throws InterruptedException {
        this.closed = true;
        if (this.writer.getState() != Thread.State.NEW) {
            this.writer.join(PATIENCE_AT_THE_END);
        }
    }

    private void write() {
        try {
            while (!this.closed || !this.waiting.isEmpty()) {
                @Nullable Remembered first = this.waiting.poll(GATHERED_FOR.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    this.underWay = List.of(first);
                    pause(GATHERED_FOR);
                    List<Remembered> batch = new ArrayList<>(this.underWay);
                    this.waiting.drainTo(batch, BATCH - 1);
                    this.underWay = List.copyOf(batch);
                    persist(batch);
                    this.underWay = List.of();
                }
            }
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A program that ends waits for nothing.
    private void pause(Duration time) throws InterruptedException {
        if (!this.closed && this.waiting.size() < BATCH) {
            Thread.sleep(time);
        }
    }

    private void persist(List<Remembered> batch) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        // without secrets, once, also when the database is away for long
        List<KeptSearch> kept = batch.stream()
            .filter(SearchRecord.class::isInstance)
            .map(SearchRecord.class::cast)
            .map(KeptSearch::of)
            .toList();
        List<Sighting> unanswered = kept.stream()
            .filter(each -> isUnanswered(each.search()))
            .map(KeptSearch::sighting)
            .toList();
        while (true) {
            try {
                this.transactions.executeWithoutResult(_ -> put(batch, kept, unanswered));
                return;
            }
            catch (DuplicateKeyException written) {
                // the database took it, and its word that it did was lost
                log.debug("A batch was written already", written);
                return;
            }
            catch (RuntimeException failure) {
                if (this.closed || !Outage.isBehind(failure)) {
                    drop(batch, failure);
                    return;
                }
                log.debug("Searches wait for the database", failure);
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void drop(List<Remembered> batch, RuntimeException failure) {
        this.dropped.addAndGet(batch.size());
        if (!Outage.isBehind(failure)) {
            log.error("Searches could not be remembered: {}; see {}", failure, Incident.BACKGROUND_FAILED.address());
        }
    }

    /// Whether nobody has answered it. What is hidden from a reader may be known: that is
    /// looked up here, where no reader waits.
    private boolean isUnanswered(SearchRecord search) {
        return search.verdict() != Verdict.KNOWN && search.message().isAnswerable()
                && (!search.message().isLimited() || !isKnown(search.message().line()));
    }

    /// A server that cannot search now gives the benefit of the doubt: the next search
    /// tells.
    private boolean isKnown(String line) {
        try {
            return this.whole.known(line).isPresent();
        }
        catch (BusyException | NothingPublishedException | SearchUnavailableException _) {
            return true;
        }
    }

    private void put(List<Remembered> batch, List<KeptSearch> searches, List<Sighting> unanswered) {
        this.table.insert(searches);
        this.gaps.add(unanswered);
        for (Remembered what : batch) {
            switch (what) {
                case SearchRecord _ -> {
                }
                case Remembered.Opened opened -> this.table.update(opened);
                case Remembered.Helped helped -> this.table.update(helped);
            }
        }
    }

}
