package keyfound.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import keyfound.search.BusyException;

/// Answers that the server is too busy, for a body without a place and for a search
/// without a turn alike: 503 with `Retry-After`, as a page or a problem detail ({@link
/// LastErrors}).
@Component
final class BusyAnswers implements HandlerExceptionResolver, Ordered {

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
        return Refusals.BUSY.resolve(request, response, busy.retry());
    }

}
