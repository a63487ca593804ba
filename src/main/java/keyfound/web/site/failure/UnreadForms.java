package keyfound.web.site.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers a form that the server did not read, because it is too large or broken, with
/// its status and a page. Otherwise it would count as a fault of the program, with a
/// trace in the log. Where Tomcat has answered already, as for an incomplete form,
/// nothing is added.
@Component
final class UnreadForms implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        Optional<Integer> status = status(exception);
        if (status.isEmpty()) {
            return null;
        }
        try {
            if (!response.isCommitted()) {
                response.sendError(status.get());
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return new ModelAndView();
    }

    /// A form in parts may lack the line that parts it.
    private static Optional<Integer> status(Exception exception) {
        return switch (exception) {
            case InvalidParameterException unread -> Optional.of(unread.getErrorCode());
            case MaxUploadSizeExceededException _ -> Optional.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            case MultipartException _ -> Optional.of(HttpServletResponse.SC_BAD_REQUEST);
            default -> Optional.empty();
        };
    }

}
