package keyfound.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes a few large bodies at a time, whatever the address. The others wait a little,
/// and are then refused. Who only trickles gets no place, and who has one loses it to
/// those who wait as soon as its bytes come slowly ({@link TimedBody}).
///
/// A paste of 8 MiB takes three times its size on the heap while it is searched: thirty
/// of them at once would fill a heap of 512 MiB.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class LargeBodies extends OncePerRequestFilter {

    /// Size in bytes from which a body has to wait; four times what is searched whole.
    static final int LARGE = 1024 * 1024;

    static final int AT_A_TIME = 4;

    /// So many bytes have to be there before a body gets a place.
    static final int BEGINNING = 64 * 1024;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    private final Duration patience;

    LargeBodies() {
        this(Duration.ofSeconds(12));
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
        @Nullable TimedBody body = (request.getAttribute(TimedBody.ATTRIBUTE) instanceof TimedBody timed) ? timed : null;
        if (body != null && !body.reaches(BEGINNING)) {
            chain.doFilter(request, response);
            return;
        }
        if (!hasPlace()) {
            Refusals.BUSY.answer(request, response, this.patience);
            return;
        }
        try {
            if (body != null) {
                body.holdsPlace(this.places::hasQueuedThreads);
            }
            chain.doFilter(request, response);
        }
        finally {
            this.places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
