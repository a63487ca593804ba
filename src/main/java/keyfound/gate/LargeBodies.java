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

/// Takes a few large bodies at a time, whatever the address. The others wait a little
/// before any of their bytes is read, and are then refused. A client that sends too
/// slowly loses its place ({@link SlowBodies}).
///
/// A paste of 8 MiB takes three times its size on the heap while it is searched: thirty
/// of them at once would fill a heap of 512 MiB.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class LargeBodies extends OncePerRequestFilter {

    /// Size in bytes from which a body has to wait; four times what is searched whole.
    static final int LARGE = 1024 * 1024;

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
        if (!hasPlace()) {
            Refusals.BUSY.answer(request, response, this.patience);
            return;
        }
        try {
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
