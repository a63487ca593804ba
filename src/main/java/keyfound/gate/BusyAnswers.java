package keyfound.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import keyfound.search.BusyException;

/// Answers that the server is too busy, for a body without a place and for a search
/// without a turn alike: 503 with `Retry-After`, as a page or a problem detail ({@link
/// LastErrors}).
@Component
final class BusyAnswers implements HandlerExceptionResolver, Ordered {

    /// For a program; the page has messages of its own.
    static final String DETAIL = "too many long texts at once; send this one again in a few seconds, or only its part around the error";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (!(exception instanceof BusyException busy) || response.isCommitted()) {
            return null;
        }
        try {
            refuse(response, busy.retry());
        }
        catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /// @param retry time after which another try makes sense
    static void refuse(HttpServletResponse response, Duration retry) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retry.toSeconds())));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

}
