package keyfound.publication;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Publishes what the folder holds when the program starts; the server is ready when this returns.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FirstPublication implements ApplicationRunner {

    private final Publisher publisher;

    FirstPublication(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        this.publisher.publish();
    }

}
