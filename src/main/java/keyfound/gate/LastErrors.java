package keyfound.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers errors outside the API that no controller handled: a browser, and whoever asks
/// for Markdown, gets the page that `web` makes of the error, everybody else a problem
/// detail, as from the API.
@Controller
@RequestMapping("${server.error.path:${error.path:/error}}")
class LastErrors extends AbstractErrorController {

    /// Of the request, left by the filter that names it.
    private static final String REQUEST_ID = "keyfound.request";

    LastErrors(ErrorAttributes attributes, List<ErrorViewResolver> pages) {
        super(attributes, pages);
    }

    @RequestMapping(produces = { MediaType.TEXT_HTML_VALUE, MediaType.TEXT_MARKDOWN_VALUE })
    @Nullable ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        return resolveErrorView(request, response, status, Map.of());
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("about:blank"));
        problem.setTitle(status.getReasonPhrase());
        @Nullable Refusals refusal = Refusals.of(request);
        if (refusal != null) {
            problem.setType(URI.create(request.getContextPath() + refusal.address()));
            problem.setDetail(refusal.detail());
        }
        if (request.getAttribute(REQUEST_ID) instanceof String id) {
            problem.setProperty("requestId", id);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            instance(path).ifPresent(problem::setInstance);
        }
        // without it Spring would make one from the path, which may be what is wrong
        return ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
            .body(problem);
    }

    /// @return empty for a path that is no valid address, such as `//`
    private static Optional<URI> instance(String path) {
        try {
            return Optional.of(new URI(path));
        }
        catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// A request for the error address itself finds nothing there.
    private HttpStatus status(HttpServletRequest request) {
        return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) ? HttpStatus.NOT_FOUND
                : getStatus(request);
    }

}
