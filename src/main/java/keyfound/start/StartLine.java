package keyfound.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.publication.settings.NativeNames;

/// Logs one line when the program serves: where, what, and how long the start took.
@Component
public final class StartLine implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger("keyfound.Keyfound");

    private final Publisher publisher;

    private final ConfigurableEnvironment environment;

    StartLine(Publisher publisher, ConfigurableEnvironment environment) {
        this.publisher = publisher;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        NativeNames.advice().ifPresent(log::warn);
        Catalog catalog = this.publisher.readAll(publication -> publication.catalog());
        log.info("Keyfound serves {}: {} collections, {} entries, {} problems, ready in {} s", address(),
                catalog.collections().size(), catalog.entries().size(), catalog.problems().size(),
                String.format(Locale.ROOT, "%.1f", sinceProcessStart().toMillis() / 1000.0));
        if (isCalledByUnknownNames()) {
            log.info("Links name this server for readers on this machine only; set keyfound.web.url to the address "
                    + "that other readers use");
        }
    }

    /// A server that others reach is called by names that only its operator knows.
    private boolean isCalledByUnknownNames() {
        String address = this.environment.getProperty("server.address", "");
        boolean reachable = !address.startsWith("127.") && !address.equals("localhost") && !address.equals("::1");
        return reachable && this.environment.getProperty("keyfound.web.url", "").isEmpty()
                && this.environment.getProperty("keyfound.web.allowed-hosts", "").isEmpty();
    }

    private String address() {
        String scheme = Boolean.parseBoolean(this.environment.getProperty("server.ssl.enabled")) ? "https" : "http";
        return scheme + "://" + this.environment.getProperty("server.address", "localhost") + ":"
                + this.environment.getProperty("local.server.port", "?")
                + this.environment.getProperty("server.servlet.context-path", "");
    }

    private static Duration sinceProcessStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(start, Instant.now());
    }

}
