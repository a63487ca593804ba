package keyfound.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

import keyfound.api.json.WrongParameterException;
import keyfound.publication.NothingPublishedException;

/// Turns every error under `/api/` into a problem detail (RFC 9457), before the error
/// answers of the pages.
///
/// It looks at the path and not at the controller, because an unknown path or method has
/// none.
@Component
final class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    /// Of the request, left by the gate.
    private static final String REQUEST_ID = "keyfound.request";

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    /// Behind the resolvers that answer one kind of error for all rooms.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (!request.getServletPath().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        ProblemDetail problem = problem(exception);
        problem.setType(type(problem, request));
        problem.setInstance(URI.create(request.getRequestURI()));
        if (request.getAttribute(REQUEST_ID) instanceof String id) {
            problem.setProperty("requestId", id);
        }
        if (exception instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        write(problem, response);
        return new ModelAndView();
    }

    /// The entry that explains it, or the status alone. A reader of this server finds the
    /// entry below its path.
    private static URI type(ProblemDetail problem, HttpServletRequest request) {
        @Nullable URI type = problem.getType();
        return (type == null || !type.toString().startsWith("/")) ? URI.create("about:blank")
                : URI.create(request.getContextPath() + type);
    }

    private static ProblemDetail problem(Exception exception) {
        return switch (exception) {
            case BindException wrong -> wrongParameters(wrong);
            case BeanInstantiationException built when built.getCause() instanceof WrongParameterException wrong ->
                withTitle(wrong.getBody());
            case MethodArgumentTypeMismatchException wrong -> wrongParameter(wrong.getName(), notOfItsKind(wrong));
            case HttpMessageNotReadableException _ -> ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
                    "the body is not the JSON that this address takes");
            case ErrorResponse known -> withTitle(known.getBody());
            case NothingPublishedException loading ->
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(loading.getMessage()));
            default -> {
                log.error("no answer to an API request", exception);
                yield ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
                        "the server failed on this request; its log says why");
            }
        };
    }

    private static ProblemDetail wrongParameters(BindException wrong) {
        return wrongParameters(wrong.getFieldErrors()
            .stream()
            .collect(Collectors.toMap(FieldError::getField,
                    error -> "'" + error.getRejectedValue() + "' "
                            + (error.isBindingFailure() ? "is not a whole number" : error.getDefaultMessage()),
                    (first, second) -> first)));
    }

    private static String notOfItsKind(TypeMismatchException wrong) {
        return "'" + wrong.getValue() + "' is not a whole number";
    }

    private static ProblemDetail wrongParameter(String name, String message) {
        return wrongParameters(Map.of(name, message));
    }

    /// @param messages by parameter
    private static ProblemDetail wrongParameters(Map<String, String> messages) {
        List<String> sentences = messages.entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(message -> message.getKey() + " " + message.getValue())
            .toList();
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.join("; ", sentences));
    }

    /// Fills in what an exception may leave empty.
    private static ProblemDetail withTitle(ProblemDetail problem) {
        if (problem.getTitle() == null) {
            HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
            problem.setTitle((status instanceof HttpStatus known) ? known.getReasonPhrase() : status.toString());
        }
        return problem;
    }

    private void write(ProblemDetail problem, HttpServletResponse response) {
        byte[] body = this.json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        }
        catch (java.io.IOException gone) {
            log.debug("the client left before it got its problem", gone);
        }
    }

}
