package keyfound.publication.source;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import keyfound.entry.SourceOutline;
import keyfound.publication.git.ForgeLinks;
import keyfound.publication.git.GitHistory;
import keyfound.publication.git.GitTroubleException;
import keyfound.publication.git.Provenance;
import keyfound.publication.settings.Incident;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Git;

/// Who wrote a file and when, from git; without git, when the file was saved.
///
/// The history is read in the background. A page never waits for it: it shows what is
/// known, and `asOf` tells when that changed.
@Component
public final class FileOrigins {

    private static final Logger log = LoggerFactory.getLogger(FileOrigins.class);

    /// A commit changes no file, so no event reports it. Whether there is a new one is
    /// looked up at most this often, and only while somebody reads.
    private static final long NANOS_BETWEEN_LOOKS = 2_000_000_000L;

    private final ContentFolder folder;

    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

    private final AtomicBoolean looking = new AtomicBoolean();

    private final AtomicReference<String> told = new AtomicReference<>("");

    private final Clock clock;

    private volatile Known known;

    FileOrigins(ContentFolder folder, Clock clock, PublicationSettings settings) {
        this.folder = folder;
        this.clock = clock;
        Git git = settings.content().git();
        this.known = new Known(Instant.EPOCH,
                GitHistory.linkedBy(remote -> ForgeLinks.of(remote, git.forge(), git.webUrl())));
    }

    /// @param file relative to the content folder
    /// @return empty when the content is not in git, or the file is not committed yet
    public Optional<Provenance> of(String file) {
        return known().history().of(file);
    }

    /// The page of the hosting service on which the file is edited or, where there is
    /// none yet, made with a text; empty without a known service.
    public Optional<URI> page(String file, String text) {
        return known().history().page(file, text);
    }

    /// When a file was changed: by its last commit or, when it is not committed, by the
    /// modification time of the file.
    /// @return empty for a committed file that did not change within the fetched history
    public Optional<Instant> updated(SourceOutline file) {
        return of(file.path()).map(known -> known.change().map(Provenance.Change::at))
            .orElseGet(() -> Optional.of(saved(file)));
    }

    /// When this information last changed; 1970 before anything was read.
    public Instant asOf() {
        return known().asOf();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        look();
    }

    /// Reads what is new in the history before it returns.
    public void read() {
        try {
            Known before = this.known;
            GitHistory now = before.history().at(this.folder.path());
            if (now != before.history()) {
                this.known = new Known(this.clock.instant(), now);
            }
        }
        catch (GitTroubleException ex) {
            tell(String.valueOf(ex.getMessage()));
        }
        catch (RuntimeException | Error ex) {
            tell("the history of " + this.folder.path() + " cannot be read: " + ex);
        }
    }

    /// Once, not at each look.
    private void tell(String trouble) {
        if (!trouble.equals(this.told.getAndSet(trouble))) {
            log.warn("{}; see {}", trouble, Incident.BACKGROUND_FAILED.address());
        }
    }

    private Known known() {
        long before = this.lookedAt.get();
        long now = System.nanoTime();
        if (now - before > NANOS_BETWEEN_LOOKS && this.lookedAt.compareAndSet(before, now)) {
            look();
        }
        return this.known;
    }

    private void look() {
        if (this.looking.compareAndSet(false, true)) {
            Thread.ofPlatform().name("keyfound-history").daemon().start(() -> {
                try {
                    read();
                }
                finally {
                    this.looking.set(false);
                }
            });
        }
    }

    private static Instant saved(SourceOutline file) {
        return Instant.ofEpochSecond(Math.floorDiv(file.stamp().modified(), 1_000_000_000L));
    }

    private record Known(Instant asOf, GitHistory history) {
    }

}
