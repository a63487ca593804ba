package keyfound.gate.limit;

import java.time.Duration;
import java.util.concurrent.Executor;

import org.apache.coyote.http11.Http11NioProtocol;

/// HTTP with bounds that Tomcat lacks: on the connections of one place, and on the time
/// of a request's head. It measures how long a request lay before its work began. Tomcat
/// makes it by its name.
public final class BoundedProtocol extends Http11NioProtocol {

    /// As long as a client may be silent.
    private static final Duration HEAD = Duration.ofSeconds(20);

    private final BoundedEndpoint endpoint;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        setTimeForHead(HEAD);
    }

    @Override
    public void setExecutor(Executor threads) {
        super.setExecutor(new TimedStart(threads, System::nanoTime));
    }

    /// @param most from one place; 0: no bound
    void setMostConnectionsFromOnePlace(int most) {
        this.endpoint.setConnections(new ConnectionsByPlace(most, System::nanoTime));
    }

    /// @param allowed from the first bytes of a request to the end of its headers
    void setTimeForHead(Duration allowed) {
        this.endpoint.setHandler(new TimedHeads(getHandler(), allowed, System::nanoTime));
    }

}
