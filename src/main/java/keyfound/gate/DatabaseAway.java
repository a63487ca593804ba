package keyfound.gate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import keyfound.publication.background.Outage;

/// Answers 503 with `Retry-After` where the database is needed and does not answer. That
/// is told once for each outage, not for each request, and without a trace.
@Component
final class DatabaseAway implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private static final Duration RETRY = Duration.ofSeconds(5);

    /// After so long without a failure the next one is another outage.
    private static final Duration OVER = Duration.ofMinutes(1);

    private final LongSupplier nanos;

    /// When the database failed last, by the clock of `nanos`.
    private final AtomicLong last;

    @Autowired
    DatabaseAway() {
        this(System::nanoTime);
    }

    /// @param nanos a clock that only goes forward
    DatabaseAway(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = new AtomicLong(nanos.getAsLong() - OVER.toNanos());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (!Outage.isBehind(exception) || response.isCommitted()) {
            return null;
        }
        tell(exception);
        return Refusals.DATABASE_AWAY.resolve(request, response, RETRY);
    }

    private void tell(Exception exception) {
        long now = this.nanos.getAsLong();
        if (now - this.last.getAndSet(now) >= OVER.toNanos()) {
            log.error("The database does not answer, pages and searches go on without it: {}; see {}",
                    reason(NestedExceptionUtils.getMostSpecificCause(exception)), Refusals.DATABASE_AWAY.address());
        }
    }

    /// A connection that broke off may have no message, but its kind tells enough.
    private static String reason(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
            .flatMap(message -> message.lines().findFirst())
            .orElse(cause.getClass().getSimpleName());
    }

}
