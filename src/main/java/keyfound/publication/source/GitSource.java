package keyfound.publication.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.publication.git.GitCheckout;
import keyfound.publication.git.GitRemote;
import keyfound.publication.git.GitTroubleException;
import keyfound.publication.git.WebhookSignature;
import keyfound.publication.settings.Incident;
import keyfound.publication.settings.PublicationSettings;

/// Follows the git repository that holds the content, if there is one: polls for new
/// commits, and looks at once when the hosting service calls.
@Component
public final class GitSource implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GitSource.class);

    /// Repeated calls must not put load on the repository.
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private final Optional<GitCheckout> checkout;

    private final Publisher publisher;

    private final Duration pause;

    private final Optional<WebhookSignature> signature;

    private final Semaphore calls = new Semaphore(0);

    private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();

    private final AtomicReference<@Nullable Instant> answered = new AtomicReference<>();

    private final Clock clock;

    private volatile boolean closed;

    GitSource(ContentFolder folder, Publisher publisher, PublicationSettings settings, Clock clock) {
        this.clock = clock;
        this.checkout = folder.checkout();
        this.publisher = publisher;
        this.pause = settings.content().git().poll();
        this.signature = Optional.of(settings.content().git().webhookSecret())
            .filter(secret -> !secret.isBlank())
            .map(WebhookSignature::new);
    }

    /// A call of the hosting service. If it is genuine, the repository is looked at soon.
    /// @param body read only when the call is signed
    /// @param signature value of `X-Hub-Signature-256`; empty when there is none
    /// @param token value of `X-Gitlab-Token`; empty when there is none
    /// @throws IOException when the body cannot be read
    public Call call(InputStream body, String signature, String token) throws IOException {
        if (this.checkout.isEmpty() || this.signature.isEmpty()) {
            return Call.NOT_EXPECTED;
        }
        WebhookSignature known = this.signature.get();
        boolean genuine = token.isEmpty() ? !signature.isEmpty() && known.signs(body, signature) : known.isToken(token);
        if (!genuine) {
            return Call.NOT_GENUINE;
        }
        look();
        return Call.TAKEN;
    }

    /// The result of a call.
    public enum Call {

        TAKEN,

        /// The signature is wrong or missing.
        NOT_GENUINE,

        /// No repository is followed, or no secret is set.
        NOT_EXPECTED

    }

    /// Looks for new commits soon, however often it is called.
    public void look() {
        this.calls.release();
    }

    /// The repository that is followed, without secrets; empty when the content is a
    /// folder.
    public Optional<String> remote() {
        return this.checkout.map(GitCheckout::remote).map(GitRemote::toString);
    }

    /// When the repository last answered; empty when it has not since the start.
    public Optional<Instant> answered() {
        return Optional.ofNullable(this.answered.get());
    }

    /// Why the repository cannot be followed at the moment; the last good state is served
    /// meanwhile.
    public Optional<Trouble> trouble() {
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
        Backoff backoff = new Backoff(this.pause);
        try (known) {
            while (!this.closed) {
                Duration wait = this.pause;
                if (fetch(known)) {
                    backoff.succeeded();
                }
                else {
                    wait = backoff.afterFailure();
                }
                Thread.sleep(LEAST_PAUSE);
                if (this.calls.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    this.calls.drainPermits();
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the newest commit is served now, as far as anybody knows
    private boolean fetch(GitCheckout known) {
        try {
            boolean changed = known.update();
            this.answered.set(this.clock.instant());
            if (this.trouble.getAndSet(null) != null) {
                log.info("The content's repository answers again");
            }
            return isPublished(changed);
        }
        catch (GitTroubleException ex) {
            tell(new Trouble(ex.incident(), String.valueOf(ex.getMessage())), ex);
        }
        catch (RuntimeException | Error ex) {
            tell(new Trouble(Incident.BACKGROUND_FAILED, "following the repository failed: " + ex), ex);
        }
        return false;
    }

    /// What could not be published is tried again, though no commit came since.
    private boolean isPublished(boolean changed) {
        boolean failed = this.publisher.outcome() instanceof PublishOutcome.Failed;
        return !(changed || failed) || !(this.publisher.publish() instanceof PublishOutcome.Failed);
    }

    private void tell(Trouble now, Throwable cause) {
        if (!now.equals(this.trouble.getAndSet(now))) {
            log.error("{}; the last good state is served; see {}", now.message(), now.incident().address());
            log.debug("The trace of it", cause);
        }
    }

    /// Why the repository is not followed at the moment.
    ///
    /// @param message one sentence for maintainers; it names the repository
    public record Trouble(Incident incident, String message) {
    }

}
