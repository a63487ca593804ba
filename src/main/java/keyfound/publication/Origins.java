package keyfound.publication;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import keyfound.publication.git.GitHistory;
import keyfound.publication.git.GitTroubleException;
import keyfound.publication.git.Provenance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Who wrote a file, and when, as far as git tells.
///
/// The history is read aside, once for each publication: a page never waits for it, and shows nothing of it until it is
/// there.
@Component
public final class Origins {

    private static final Logger log = LoggerFactory.getLogger(Origins.class);

    private final ContentFolder folder;

    private final Publisher publisher;

    private final ReentrantLock reading = new ReentrantLock();

    private final AtomicLong generation = new AtomicLong();

    private volatile @Nullable GitHistory history;

    Origins(ContentFolder folder, Publisher publisher) {
        this.folder = folder;
        this.publisher = publisher;
    }

    /// @param file relative to the content folder
    /// @return empty when the content is not in git, or the file is not committed yet
    public Optional<Provenance> of(String file) {
        long current = this.publisher.read(Publication::generation);
        if (this.generation.getAndSet(current) != current) {
            Thread.ofPlatform().name("keyfound-history").daemon().start(this::read);
        }
        GitHistory known = this.history;
        return (known == null) ? Optional.empty() : known.of(file);
    }

    void read() {
        this.reading.lock();
        try {
            this.history = GitHistory.of(this.folder.path());
        }
        catch (GitTroubleException ex) {
            log.warn("{}", ex.getMessage());
        }
        finally {
            this.reading.unlock();
        }
    }

}
