package keyfound.gate;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import keyfound.search.storage.SearchUnavailableException;

/// Answers 503 with `Retry-After` where the search cluster is needed and does not answer.
@Component
final class SearchAway implements HandlerExceptionResolver, Ordered {

    private static final Duration RETRY = Duration.ofSeconds(5);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (!(exception instanceof SearchUnavailableException) || response.isCommitted()) {
            return null;
        }
        return Refusals.SEARCH_AWAY.resolve(request, response, RETRY);
    }

}
