package keyfound.publication;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import keyfound.access.Audience;
import keyfound.access.Visibility;
import keyfound.entry.Entry;
import keyfound.entry.SourceFile;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Move;
import keyfound.publication.background.GrowingPause;
import keyfound.publication.settings.Incident;
import keyfound.publication.turn.SearchTurns;
import keyfound.publication.turn.SearchesWaiting;
import keyfound.publication.turn.TurnedIndex;
import keyfound.search.IndexUpdate;
import keyfound.search.SearchEngine;
import keyfound.search.SearchIndex;
import keyfound.search.storage.ChangeRefusedException;
import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.SearchUnavailableException;
import keyfound.search.storage.SupersededException;
import keyfound.twin.TwinFinder;
import keyfound.twin.Twins;

/// Serves the current publication, and replaces it as a whole.
public final class Publisher implements AutoCloseable {

    /// Fewer entries that are replaced are no accident.
    private static final int LEAST_REPLACED = 10;

    /// Where servers share an index, one of two that publish at a time begins again.
    private static final int TRIES = 3;

    private static final Duration WAIT = Duration.ofMillis(200);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final Duration LONGEST_BETWEEN_TRIES = Duration.ofMinutes(5);

    private final ContentReader content;

    private final LateFiles late;

    private final SearchEngine engine;

    private final LedgerUpdate ledgerUpdate;

    /// Guarded by `publishing`.
    private final TwinFinder twinFinder = new TwinFinder();

    private final Ledger ledger;

    private final Clock clock;

    private final boolean acceptDrop;

    private final Visibility visibility;

    private final Election election;

    private final PublishLog log;

    /// Guarded by `publishing`.
    private final OffHeap offHeap;

    private final SearchTurns turns;

    private final SearchOutage searchOutage = new SearchOutage();

    private final PublishHistory history = new PublishHistory();

    private final PublishTotals totals = new PublishTotals();

    private final ReentrantLock publishing = new ReentrantLock();

    /// Since the last publish. Each try of a refused change leaves its mark in the index.
    private final GrowingPause pause = new GrowingPause(BETWEEN_TRIES, LONGEST_BETWEEN_TRIES, System::nanoTime);

    private final AtomicLong asked = new AtomicLong();

    private final CurrentPublication current = new CurrentPublication();

    private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

    /// Requests up to this number have been answered. Guarded by `publishing`.
    private long answered;

    /// The number of entries to which a drop was confirmed. Guarded by `publishing`.
    private int confirmedDropTo = Integer.MAX_VALUE;

    /// Read by a running publish, which may take minutes.
    private volatile boolean closed;

    /// Whether this server was elected when it looked last.
    private volatile boolean elected;

    /// Whether the content has to be published though nothing changed in it: this server
    /// was just elected, or the search cluster was away.
    private volatile boolean due;

    /// The outcome of the newest publish.
    private volatile PublishOutcome outcome = new PublishOutcome.Unchanged();

    /// @param acceptDrop whether a change that loses more than half of the entries is
    /// published without asking
    public Publisher(ContentReader content, SearchEngine engine, Ledger ledger, Clock clock, boolean acceptDrop) {
        this(content, engine, ledger, clock, acceptDrop, Visibility.OPEN, Election.ALONE,
                new OffHeap(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /// @param acceptDrop whether a change that loses more than half of the entries is
    /// published without asking
    /// @param visibility who sees which files
    /// @param election whether this server publishes, or serves what another one does
    /// @param offHeap takes what is held of each entry
    public Publisher(ContentReader content, SearchEngine engine, Ledger ledger, Clock clock, boolean acceptDrop,
            Visibility visibility, Election election, OffHeap offHeap) {
        this.offHeap = offHeap;
        this.visibility = visibility;
        this.election = election;
        this.elected = election.isElected();
        this.content = content;
        this.late = new LateFiles(content, this::publish);
        this.engine = engine;
        this.turns = engine.isShared() ? SearchTurns.onOtherMachines() : SearchTurns.onThisMachine();
        this.ledger = ledger;
        this.ledgerUpdate = new LedgerUpdate(ledger, this.totals);
        this.clock = clock;
        this.acceptDrop = acceptDrop;
        this.log = new PublishLog(clock);
    }

    /// Lends the current publication for the time of the call, as the audience of this
    /// request sees it; its index stays open until the reader returns. The value that the
    /// reader returns must not hold the index.
    /// @throws NothingPublishedException before the first publication
    public <T> T read(Function<Publication, T> reader) {
        return lend(reader, this.visibility.of(Audience.current()));
    }

    /// Lends all of the current publication, for maintainers and the program itself.
    /// @throws NothingPublishedException before the first publication
    public <T> T readAll(Function<Publication, T> reader) {
        return lend(reader, Visibility.Sight.ALL);
    }

    /// What the audience of this request sees.
    public Visibility.Sight sight() {
        return this.visibility.of(Audience.current());
    }

    private <T> T lend(Function<Publication, T> reader, Visibility.Sight sight) {
        try {
            return this.current.lend(reader, sight);
        }
        catch (SearchUnavailableException ex) {
            this.searchOutage.failed(ex);
            throw ex;
        }
    }

    /// Whether there is a publication to read.
    public boolean isUp() {
        return this.current.isUp();
    }

    /// Whether what searches for this server does not answer.
    public boolean isSearchAway() {
        return this.searchOutage.isAway();
    }

    /// How far the running publish has come; empty when none is running.
    public Optional<Progress> progress() {
        return Optional.ofNullable(this.progress.get());
    }

    /// The outcome of the newest publish: a change that is held back or failed shows here
    /// until it is resolved.
    public PublishOutcome outcome() {
        return this.outcome;
    }

    /// The outcomes of the last publishes, the newest first.
    public List<PublishHistory.Report> reports() {
        return this.history.reports();
    }

    /// How often was published since the start.
    public PublishTotals totals() {
        return this.totals;
    }

    /// Searches that wait for their turn now.
    public SearchesWaiting waiting() {
        return this.turns.waiting();
    }

    /// Reads what changed and serves it. One call works at a time; calls that arrive
    /// meanwhile share the next run.
    public PublishOutcome publish() {
        long mine = this.asked.incrementAndGet();
        this.publishing.lock();
        try {
            if (this.answered < mine && !this.closed) {
                this.answered = this.asked.get();
                this.outcome = run();
                this.due &= this.outcome instanceof PublishOutcome.Failed;
                this.pause.begin(this.outcome instanceof PublishOutcome.Failed refused
                        && refused.incident() == Incident.CHANGE_REFUSED);
                this.history.add(this.clock.instant(), this.outcome);
                this.totals.add(this.outcome);
            }
            return this.outcome;
        }
        finally {
            this.publishing.unlock();
        }
    }

    /// Serves what another server published, says that this one still serves what is
    /// recorded, and reads what another one recorded. To be called every second where
    /// several servers keep one ledger or one index.
    public void keepUp() {
        try {
            if (isUp() && this.progress.get() == null) {
                keepUpWithIndex();
            }
        }
        catch (SearchUnavailableException ex) {
            this.searchOutage.failed(ex);
        }
        finally {
            if (isUp() && this.ledger.isShared() && this.progress.get() == null) {
                keepUpWithLedger();
            }
        }
    }

    private void keepUpWithIndex() {
        follow();
        if (this.searchOutage.isAway()) {
            readAll(Publisher::readOne);
            this.searchOutage.answered();
        }
        boolean before = this.elected;
        this.elected = this.election.isElected();
        boolean begins = this.elected && !before;
        this.due |= begins;
        if (begins || (this.elected && this.due && this.pause.isOver())) {
            publish();
        }
    }

    /// The index may lack a part while its state can be read.
    private static Optional<Entry> readOne(Publication publication) {
        return publication.catalog()
            .entries()
            .stream()
            .findFirst()
            .flatMap(entry -> publication.index().entry(entry.id()));
    }

    private void keepUpWithLedger() {
        this.ledgerUpdate.confirm();
        if (this.searchOutage.isAway() || !this.ledgerUpdate.isBehind()) {
            return;
        }
        if (!this.elected) {
            recordServed();
        }
        else if (!this.due || this.pause.isOver()) {
            publish();
        }
    }

    /// Of a server that follows another one: nothing that it reads would be published.
    private void recordServed() {
        this.publishing.lock();
        try (IndexUpdate update = this.engine.update(); LedgerUpdate.Turn _ = this.ledgerUpdate.take()) {
            Publication served = this.current.now();
            if (served != null) {
                this.ledgerUpdate.record(Draft.after(served.catalog(), update, this.offHeap), served.catalog(),
                        served.index(), ServedText.kept(served.catalog().files()));
            }
        }
        finally {
            this.publishing.unlock();
        }
    }

    /// Whether other servers keep the same ledger or the same index.
    public boolean isShared() {
        return this.ledger.isShared() || this.engine.isShared();
    }

    private void follow() {
        if (this.engine.isCurrent()) {
            return;
        }
        this.publishing.lock();
        try {
            if (!this.closed && isUp()) {
                servesNewest(this.clock.instant());
            }
        }
        finally {
            this.publishing.unlock();
        }
    }

    /// Swaps in what another server committed, if any did. The catalogue comes from the
    /// index, so the content is not read.
    private void servesNewest(Instant begin) {
        if (!this.engine.isCurrent()) {
            boolean _ = servesCommitted(begin);
        }
    }

    /// Another server may have committed content without a single entry.
    /// @return false when nothing was committed that this server can read
    private boolean servesCommitted(Instant begin) {
        try (IndexUpdate update = this.engine.update()) {
            if (!update.isWhole()) {
                return false;
            }
            swapInKept(Draft.onKept(update, this.offHeap), update, begin);
            return true;
        }
    }

    /// Publishes a change that was held back because it loses more than half of the
    /// entries.
    /// @param after the number of entries that somebody confirmed; if fewer are left by
    /// now, the change is held back again
    public PublishOutcome confirmDrop(int after) {
        this.publishing.lock();
        try {
            this.confirmedDropTo = after;
            return publish();
        }
        finally {
            this.confirmedDropTo = Integer.MAX_VALUE;
            this.publishing.unlock();
        }
    }

    /// A running publish is given up at the next file, and what it read is dropped.
    @Override
    public void close() {
        this.closed = true;
        this.publishing.lock();
        try {
            this.current.end();
            this.turns.close();
        }
        finally {
            this.publishing.unlock();
        }
    }

    private PublishOutcome run() {
        Instant begin = this.clock.instant();
        this.log.begin();
        this.progress.set(new Progress(begin, 0, 0));
        try {
            return published(begin, TRIES);
        }
        catch (ClosedWhileReadingException _) {
            return this.outcome;
        }
        catch (RuntimeException | Error ex) {
            if (!isUp() && !servesKept(begin)) {
                throw ex;
            }
            return failed(ex);
        }
        finally {
            this.progress.set(null);
        }
    }

    /// What the machines that search do not take is tried again, also without another
    /// change.
    private PublishOutcome.Failed failed(Throwable why) {
        Incident incident = switch (why) {
            case ChangeRefusedException _, EngineUnusableException _ -> Incident.CHANGE_REFUSED;
            default -> Incident.PUBLISH_FAILED;
        };
        PublishOutcome.Failed failed = new PublishOutcome.Failed(incident, reason(why));
        this.due |= incident == Incident.CHANGE_REFUSED;
        if (why instanceof SearchUnavailableException away) {
            this.due = true;
            this.searchOutage.failed(away);
        }
        else if (!isTold(failed)) {
            this.log.failed(failed, why);
        }
        return failed;
    }

    /// A change that is refused again may be refused with another name of an index.
    private boolean isTold(PublishOutcome.Failed failed) {
        return failed.equals(this.outcome) || (failed.incident() == Incident.CHANGE_REFUSED
                && this.outcome instanceof PublishOutcome.Failed before && before.incident() == failed.incident());
    }

    /// @param tries so often a change is begun again that another server overtook
    private PublishOutcome published(Instant begin, int tries) {
        try {
            if (isUp()) {
                servesNewest(begin);
            }
            return isServedByAnother(begin) ? new PublishOutcome.Unchanged() : published(begin);
        }
        catch (SupersededException ex) {
            if (tries == 1) {
                throw ex;
            }
            return published(begin, tries - 1);
        }
    }

    /// Whether another server publishes what this one serves. As long as there is nothing
    /// to serve yet, it is waited for.
    private boolean isServedByAnother(Instant begin) {
        while (!this.election.isElected()) {
            if (this.closed) {
                throw new ClosedWhileReadingException();
            }
            if (isUp() || servesCommitted(begin)) {
                return true;
            }
            LockSupport.parkNanos(WAIT.toNanos());
        }
        return false;
    }

    private PublishOutcome published(Instant begin) {
        try (IndexUpdate update = this.engine.update()) {
            Publication before = this.current.now();
            if (before != null && !this.engine.isCurrent()) {
                throw new SupersededException("another server published at the same time");
            }
            Draft draft = (before == null || !update.isWhole()) ? Draft.onKept(update, this.offHeap)
                    : Draft.after(before.catalog(), update, this.offHeap);
            Optional<Lineage.Commit> head = this.content.lineage().head();
            read(draft, begin, before != null);
            boolean unchanged = before != null && draft.isUnchanged();
            if (unchanged && !this.ledgerUpdate.isBehind()) {
                return new PublishOutcome.Unchanged();
            }
            if (dropsTooMuch(draft)) {
                return holdBack(draft, update, begin);
            }
            try (LedgerUpdate.Turn _ = this.ledgerUpdate.take()) {
                draft.settle(this.content, this.ledger, this.ledgerUpdate.givenElsewhere(text(draft, head)));
                if (replacesTooMuch(draft)) {
                    return holdBack(draft, update, begin);
                }
                if (before != null && unchanged && draft.addresses().paths().isEmpty()) {
                    this.ledgerUpdate.record(draft, before.catalog(), before.index(), text(draft, head));
                    return new PublishOutcome.Unchanged();
                }
                return swapIn(draft, update.commit(), text(draft, head), begin);
            }
        }
    }

    private static String reason(Throwable failure) {
        return (failure instanceof RuntimeException && failure.getMessage() != null) ? failure.getMessage()
                : failure.toString();
    }

    /// Serves what the index kept from last time, if it kept anything: a program that
    /// just started has nothing else.
    private boolean servesKept(Instant begin) {
        try (IndexUpdate update = this.engine.update()) {
            Draft kept = Draft.onKept(update, this.offHeap);
            if (kept.isEmpty()) {
                return false;
            }
            swapInKept(kept, update, begin);
            return true;
        }
    }

    /// Where others wait for their text, nobody waits for a file that takes long: its
    /// last version stays meanwhile. It is waited for where entries are gone elsewhere,
    /// which may have moved there.
    private void read(Draft draft, Instant begin, boolean soon) {
        Consumer<SourceFile> taken = file -> {
            if (this.closed) {
                throw new ClosedWhileReadingException();
            }
            draft.put(file);
            Progress now = new Progress(begin, draft.filesRead(), draft.entriesRead());
            this.progress.set(now);
            this.log.progress(now);
        };
        if (!soon) {
            this.content.read(draft.stamps(), taken, draft::remove);
            return;
        }
        List<String> late = this.content.readSoon(draft.stamps(), taken, draft::remove);
        if (!late.isEmpty() && draft.lost().isEmpty()) {
            this.log.late(late);
            this.late.follow();
        }
        else if (!late.isEmpty()) {
            this.content.read(draft.stamps(), taken, draft::remove);
        }
    }

    /// As many entries may come as go: what counts is how many addresses would lead
    /// nowhere. Who begins writes a few entries anew as he likes.
    private boolean replacesTooMuch(Draft draft) {
        return !this.acceptDrop && draft.entries() < this.confirmedDropTo && draft.lost().size() >= LEAST_REPLACED
                && draft.lost().size() * 2 > draft.entriesBefore()
                && this.ledgerUpdate.deadEnds(draft) * 2 > draft.entriesBefore();
    }

    private boolean dropsTooMuch(Draft draft) {
        int dropped = draft.entriesBefore() - draft.entries();
        return dropped * 2 > draft.entriesBefore() && !this.acceptDrop && draft.entries() < this.confirmedDropTo;
    }

    /// What was read so far is dropped. A program that just started serves what its index
    /// kept from the last time.
    private PublishOutcome holdBack(Draft draft, IndexUpdate update, Instant begin) {
        PublishOutcome.HeldBack heldBack = new PublishOutcome.HeldBack(draft.entriesBefore(), draft.entries(),
                draft.lost());
        if (!heldBack.equals(this.outcome)) {
            this.log.heldBack(heldBack);
        }
        update.close();
        if (!isUp()) {
            try (IndexUpdate again = this.engine.update()) {
                swapInKept(Draft.onKept(again, this.offHeap), again, begin);
            }
        }
        return heldBack;
    }

    private ServedText text(Draft draft, Optional<Lineage.Commit> head) {
        return ServedText.of(draft.files(), head, this.content.lineage(), this.clock.instant());
    }

    private void swapInKept(Draft kept, IndexUpdate update, Instant begin) {
        Publication before = this.current.now();
        if (before != null) {
            this.ledgerUpdate.follow(before.catalog().files(), kept.files());
        }
        try (LedgerUpdate.Turn _ = this.ledgerUpdate.take()) {
            swapIn(kept, update.commit(), ServedText.kept(kept.files()), begin);
        }
    }

    private PublishOutcome swapIn(Draft draft, SearchIndex index, ServedText text, Instant begin) {
        Publication before = this.current.now();
        Twins twins = this.twinFinder.find(draft.files().values());
        Catalog catalog = new Catalog(draft.files(), twins, this.content.check(draft.files().values(), twins));
        this.offHeap.outlines(catalog.files().values());
        List<Move> moves = this.ledgerUpdate.record(draft, catalog, index, text);
        long generation = (before == null) ? 1 : before.generation() + 1;
        Instant now = this.clock.instant();
        Duration took = Duration.between(begin, now);
        this.current.swap(new Publication(generation, catalog, new TurnedIndex(index, this.turns), now, took));
        PublishOutcome.Published published = new PublishOutcome.Published(generation,
                draft.changes(catalog.problems().size(), moves), took);
        this.log.published(published, catalog, (before == null) ? null : before.catalog());
        this.log.idleRules(this.visibility.idle(catalog.files().keySet()));
        return published;
    }

    private static final class ClosedWhileReadingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

    }

}
