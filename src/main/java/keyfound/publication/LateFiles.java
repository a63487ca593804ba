package keyfound.publication;

import java.util.concurrent.atomic.AtomicBoolean;

/// Publishes files that take long to read as soon as they are read, beside the
/// publications that did not wait for them.
final class LateFiles {

    private final ContentReader content;

    private final Runnable publish;

    private final AtomicBoolean followed = new AtomicBoolean();

    /// @param publish reads what changed and serves it
    LateFiles(ContentReader content, Runnable publish) {
        this.content = content;
        this.publish = publish;
    }

    /// Publishes once they are read. Called again while it waits, it does nothing.
    void follow() {
        if (this.followed.compareAndSet(false, true)) {
            // never interrupted, since it publishes
            Thread.ofPlatform().name("keyfound-late").daemon().start(() -> {
                try {
                    this.content.awaitLate();
                }
                finally {
                    this.followed.set(false);
                }
                this.publish.run();
            });
        }
    }

}
