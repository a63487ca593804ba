package keyfound.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes a few large bodies at a time, whatever the address. The others wait a little and
/// are then refused.
///
/// A body needs a place once its first bytes are here, and keeps it only while it comes
/// fast enough ({@link TimedBody}). So nobody holds a place by announcing much and
/// sending little.
///
/// A paste of 8 MiB takes three times its size on the heap while it is searched: thirty
/// of them at once would fill a heap of 512 MiB.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class LargeBodies extends OncePerRequestFilter {

    /// Size in bytes from which a body needs a place; four times what is searched whole.
    static final int LARGE = 1024 * 1024;

    /// So many bytes of it are read before it has to wait.
    static final int BEFORE_ITS_PLACE = 64 * 1024;

    static final int AT_A_TIME = 4;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    private final Duration patience;

    LargeBodies() {
        this(Duration.ofSeconds(5));
    }

    /// @param patience how long a body waits for its place
    LargeBodies(Duration patience) {
        this.patience = patience;
    }

    /// A body of unknown length may be large.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
        return !unknown && length < LARGE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Place place = new Place();
        request.setAttribute(Place.ATTRIBUTE, place);
        try {
            chain.doFilter(request, response);
        }
        finally {
            place.leave();
        }
    }

    /// The place of one large body.
    final class Place {

        /// Of a request with a body that may be large.
        static final String ATTRIBUTE = "keyfound.place";

        private boolean taken;

        /// Waits for it, if need be.
        /// @return false when all places stay taken
        boolean take() {
            if (!this.taken) {
                this.taken = isFree();
            }
            return this.taken;
        }

        private void leave() {
            if (this.taken) {
                LargeBodies.this.places.release();
            }
        }

        private boolean isFree() {
            try {
                return LargeBodies.this.places.tryAcquire(LargeBodies.this.patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

    }

}
