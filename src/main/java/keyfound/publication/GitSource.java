package keyfound.publication;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import keyfound.publication.git.GitCheckout;
import keyfound.publication.git.GitTroubleException;
import keyfound.publication.git.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows the git repository that holds the content, if there is one: looks for new commits now and then, and when the
/// hosting service calls.
@Component
public final class GitSource implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GitSource.class);

    private final Optional<GitCheckout> checkout;

    private final Publisher publisher;

    private final Duration pause;

    private final Optional<WebhookSignature> signature;

    private final Semaphore calls = new Semaphore(0);

    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    private volatile boolean closed;

    GitSource(ContentFolder folder, Publisher publisher, PublicationSettings settings) {
        this.checkout = folder.checkout();
        this.publisher = publisher;
        this.pause = settings.content().git().poll();
        this.signature = Optional.of(settings.content().git().webhookSecret())
            .filter(secret -> !secret.isBlank())
            .map(WebhookSignature::new);
    }

    /// A call of the hosting service: fetches soon when the signature is right.
    /// @param body as it came over the wire
    /// @param header value of `X-Hub-Signature-256`; empty when there is none
    /// @return false when the signature is wrong, no secret is set, or no repository is
    /// followed
    public boolean call(byte[] body, String header) {
        boolean right = this.checkout.isPresent()
                && this.signature.filter(known -> known.matches(body, header)).isPresent();
        if (right) {
            this.calls.release();
        }
        return right;
    }

    /// Why the repository cannot be followed at the moment; the last good state is served
    /// meanwhile.
    public Optional<String> trouble() {
        return Optional.ofNullable(this.trouble.get());
    }

    /// Full id of the commit that is checked out; empty when no repository is followed.
    public Optional<String> commit() {
        return this.checkout.flatMap(GitCheckout::commit);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        this.checkout.ifPresent(known -> Thread.ofPlatform().name("keyfound-git").daemon().start(() -> follow(known)));
    }

    @Override
    public void close() {
        this.closed = true;
        this.calls.release();
    }

    /// Never interrupted: that would close files which are being written. A fetch that
    /// hangs ends with the process.
    private void follow(GitCheckout known) {
        try (known) {
            while (!this.closed) {
                fetch(known);
                if (this.calls.tryAcquire(this.pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    this.calls.drainPermits();
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch(GitCheckout known) {
        try {
            if (known.update()) {
                this.publisher.publish();
            }
            if (this.trouble.getAndSet(null) != null) {
                log.info("The content's repository answers again");
            }
        }
        catch (GitTroubleException ex) {
            String now = String.valueOf(ex.getMessage());
            if (!now.equals(this.trouble.getAndSet(now))) {
                log.error("{}; the last good state is served; see {}", now, Incident.GIT_UNREACHABLE.address());
            }
        }
    }

}
