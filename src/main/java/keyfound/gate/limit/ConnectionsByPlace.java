package keyfound.gate.limit;

import java.nio.channels.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import keyfound.publication.settings.Incident;
import keyfound.text.NetworkPrefix;

/// How many connections each place holds open. Used by the one thread that accepts
/// connections.
final class ConnectionsByPlace {

    private static final Logger log = LoggerFactory.getLogger(ConnectionsByPlace.class);

    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    /// After so many new connections all closed ones are forgotten.
    private static final int SWEEP = 4096;

    private final int most;

    private final LongSupplier nanos;

    private final Map<String, List<Channel>> open = new HashMap<>();

    private int sinceSweep;

    private long told;

    /// @param most from one place; 0: no bound
    /// @param nanos a clock that only goes forward
    ConnectionsByPlace(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.told = nanos.getAsLong() - TOLD_AGAIN.toNanos();
    }

    /// @param address of the one who connects
    /// @return whether the connection may stay; it counts until it is closed
    boolean admits(String address, Channel connection) {
        if (this.most == 0) {
            return true;
        }
        sweep();
        List<Channel> ofPlace = this.open.computeIfAbsent(NetworkPrefix.subnet(address), _ -> new ArrayList<>());
        if (ofPlace.size() >= this.most) {
            ofPlace.removeIf(known -> !known.isOpen());
        }
        if (ofPlace.size() >= this.most) {
            tell(address);
            return false;
        }
        ofPlace.add(connection);
        return true;
    }

    private void sweep() {
        this.sinceSweep++;
        if (this.sinceSweep >= SWEEP) {
            this.sinceSweep = 0;
            this.open.values().forEach(ofPlace -> ofPlace.removeIf(known -> !known.isOpen()));
            this.open.values().removeIf(List::isEmpty);
        }
    }

    /// Once a minute, whatever is refused.
    private void tell(String address) {
        long now = this.nanos.getAsLong();
        if (now - this.told >= TOLD_AGAIN.toNanos()) {
            this.told = now;
            log.warn("{} holds {} connections open, its further ones are closed; see {}", address, this.most,
                    Incident.TOO_MANY_CONNECTIONS.address());
        }
    }

}
