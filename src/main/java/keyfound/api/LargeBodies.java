package keyfound.api;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes a few large bodies at a time, whatever the address; the others wait before a byte of theirs is read.
///
/// A paste of 8 MiB takes three times as much of the heap while it is searched: thirty of them at once would fill one of
/// 512 MiB.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class LargeBodies extends OncePerRequestFilter {

    /// Bytes from which on a body has to wait; four times what is searched whole.
    static final int LARGE = 1024 * 1024;

    static final int AT_A_TIME = 4;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

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
        this.places.acquireUninterruptibly();
        try {
            chain.doFilter(request, response);
        }
        finally {
            this.places.release();
        }
    }

}
