package keyfound.publication.start;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.search.storage.ChangeRefusedException;
import keyfound.search.storage.EngineUnusableException;

/// Publishes the content of the folder when the program starts.
///
/// It begins as soon as there is a publisher, in parallel with the rest of the start; the
/// server is ready when both are done.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FirstPublication implements InitializingBean, ApplicationRunner {

    private final FutureTask<PublishOutcome> publishing;

    FirstPublication(Publisher publisher) {
        this.publishing = new FutureTask<>(publisher::publish);
    }

    @Override
    public void afterPropertiesSet() {
        Thread.ofPlatform().name("keyfound-first").start(this.publishing);
    }

    /// Returns when the content is served.
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        try {
            this.publishing.get();
        }
        catch (ExecutionException ex) {
            throw switch (ex.getCause()) {
                case EngineUnusableException refused -> ClusterRefusal.of(refused);
                case ChangeRefusedException refused -> ClusterRefusal.of(refused.unusable());
                case RuntimeException reason -> reason;
                case null, default -> new IllegalStateException(ex);
            };
        }
    }

}
