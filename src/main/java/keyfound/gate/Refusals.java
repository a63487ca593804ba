package keyfound.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

import keyfound.publication.settings.Incident;

/// Why a request is sent away, with the code under which that is explained.
public enum Refusals {

    DATABASE_AWAY(Incident.DATABASE_AWAY, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "the database does not answer; pages and searches go on without it"),

    SEARCH_AWAY(Incident.CLUSTER_AWAY, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "the search cluster does not answer; what needs no search goes on without it"),

    BUSY(Incident.BUSY, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "too much is searched or sent at once; send this one again in a few seconds, or only its part around the error"),

    SIGN_IN(Incident.SIGN_IN_NEEDED, HttpServletResponse.SC_UNAUTHORIZED,
            "only readers whom this server knows may read here; sign in, or send a token that is valid"),

    NOT_ALLOWED(Incident.NOT_ALLOWED, HttpServletResponse.SC_FORBIDDEN, "the token does not allow this"),

    TOO_MANY(Incident.TOO_MANY_REQUESTS, 429,
            "too many requests of this kind came from this address; come again after the time told");

    /// The attribute of the request that holds the incident: what words the answer, such
    /// as a page, looks here.
    private static final String ATTRIBUTE = Incident.class.getName();

    private final Incident incident;

    private final int status;

    private final String detail;

    Refusals(Incident incident, int status, String detail) {
        this.incident = incident;
        this.status = status;
        this.detail = detail;
    }

    public String code() {
        return this.incident.code();
    }

    /// To a program; what a page says stands with the messages.
    String detail() {
        return this.detail;
    }

    /// Where it is explained, as a path of this server.
    String address() {
        return this.incident.address();
    }

    /// @param retry after which another try makes sense
    public void answer(HttpServletRequest request, HttpServletResponse response, Duration retry) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retry.toSeconds())));
        answer(request, response);
    }

    /// Another try makes no sense.
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this.incident);
        response.sendError(this.status);
    }

    /// The same where a handler failed.
    /// @return nothing to render: the page of the error answers
    ModelAndView resolve(HttpServletRequest request, HttpServletResponse response, Duration retry) {
        try {
            answer(request, response, retry);
        }
        catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /// What a request was sent away for, if it was.
    public static @Nullable Refusals of(HttpServletRequest request) {
        for (Refusals refusal : values()) {
            if (refusal.incident == request.getAttribute(ATTRIBUTE)) {
                return refusal;
            }
        }
        return null;
    }

}
