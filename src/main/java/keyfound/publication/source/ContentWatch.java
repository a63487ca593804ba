package keyfound.publication.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.methvin.watcher.DirectoryWatcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.publication.settings.Incident;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Content;
import keyfound.publication.settings.PublicationSettings.Content.Watch;

/// Publishes changes of the content folder soon after they are made.
@Component
final class ContentWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ContentWatch.class);

    /// Remote file systems report nothing of what other machines write.
    private static final Set<String> WITHOUT_EVENTS = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smbfs", "9p",
            "fuse.sshfs", "fuse.s3fs", "vboxsf", "virtiofs", "prl_fs", "fakeowner");

    private static final Duration BETWEEN_LOOKS_AT_THE_FOLDER = Duration.ofMillis(300);

    private final Publisher publisher;

    private final Content settings;

    private final Path folder;

    private final Watch how;

    private final BurstTrigger trigger;

    private volatile @Nullable DirectoryWatcher watcher;

    /// The identity of the folder for which events were requested.
    private volatile Optional<Object> watched = Optional.empty();

    private final CountDownLatch closed = new CountDownLatch(1);

    ContentWatch(Publisher publisher, ContentFolder folder, PublicationSettings settings) {
        this.publisher = publisher;
        this.settings = settings.content();
        this.folder = folder.path();
        // only this program writes in its checkout
        this.how = folder.checkout().isPresent() ? Watch.OFF : this.settings.watch();
        this.trigger = new BurstTrigger(this.settings.settle(), new GitLock(this.folder)::isHeld,
                () -> !(publisher.publish() instanceof PublishOutcome.Failed));
    }

    /// Begins after the first publication.
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        switch (this.how) {
            case AUTO -> {
                if (!hasEvents(this.folder) || !listen()) {
                    poll();
                }
            }
            case EVENTS -> listen();
            case POLL -> poll();
            case OFF -> {
            }
        }
        if (this.how != Watch.OFF) {
            // for changes between the first publication and now
            this.trigger.touch();
        }
    }

    @Override
    public void close() throws IOException {
        this.closed.countDown();
        this.trigger.close();
        stopListening();
    }

    private void stopListening() throws IOException {
        DirectoryWatcher watching = this.watcher;
        if (watching != null) {
            watching.close();
        }
    }

    /// @return false when the file system does not offer it
    private boolean listen() {
        boolean listening = listenToFolder();
        if (listening) {
            Thread.ofPlatform().name("keyfound-folder").daemon().start(this::followFolder);
        }
        return listening;
    }

    private boolean listenToFolder() {
        try {
            this.watched = identity();
            DirectoryWatcher watching = DirectoryWatcher.builder()
                .path(this.folder.toAbsolutePath())
                .fileHashing(false)
                .listener(event -> this.trigger.touch())
                .build();
            this.watcher = watching;
            Thread.ofPlatform().name("keyfound-watch").daemon().start(() -> watch(watching));
            return true;
        }
        catch (IOException ex) {
            unavailable(ex);
            return false;
        }
    }

    /// Events come from the folder that existed when they were requested. If its name
    /// leads to another folder by now, because a link changed or the folder was replaced,
    /// the new folder is watched.
    private void followFolder() {
        try {
            while (!this.closed.await(BETWEEN_LOOKS_AT_THE_FOLDER.toMillis(), TimeUnit.MILLISECONDS)) {
                Optional<Object> now = identity();
                if (!now.equals(this.watched)) {
                    stopListening();
                    this.watched = now;
                    if (now.isPresent()) {
                        listenToFolder();
                    }
                    this.trigger.touch();
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        catch (IOException | RuntimeException | Error ex) {
            unavailable(ex);
            poll();
        }
    }

    /// What tells a folder from another one of the same name; empty when there is no
    /// folder.
    private Optional<Object> identity() {
        try {
            @Nullable Object key = Files.readAttributes(this.folder, BasicFileAttributes.class).fileKey();
            return Optional.of((key == null) ? this.folder.toRealPath() : key);
        }
        catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Returns when the watcher is closed. The system may refuse to watch so many
    /// folders; then they are polled.
    private void watch(DirectoryWatcher watching) {
        try {
            watching.watch();
        }
        catch (RuntimeException | Error ex) {
            unavailable(ex);
            if (this.how == Watch.AUTO) {
                poll();
            }
        }
    }

    private void unavailable(Throwable ex) {
        log.warn("Changes of {} cannot be watched as they happen: {}; see {}", this.folder, ex,
                Incident.WATCH_UNAVAILABLE.address());
    }

    private void poll() {
        Duration pause = this.settings.poll();
        log.info("Looking for changes of {} every {} s", this.folder, pause.toMillis() / 1000.0);
        Thread.ofPlatform().name("keyfound-poll").daemon().start(() -> {
            try {
                while (!this.closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    look();
                }
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// The next look tries again.
    private void look() {
        try {
            this.publisher.publish();
        }
        catch (RuntimeException | Error ex) {
            log.error("A change could not be published, and is tried again: {}; see {}", ex,
                    Incident.BACKGROUND_FAILED.address());
        }
    }

    private static boolean hasEvents(Path folder) {
        try {
            return !WITHOUT_EVENTS.contains(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
        }
        catch (IOException ex) {
            log.debug("The file system of {} does not say its type", folder, ex);
            return false;
        }
    }

}
