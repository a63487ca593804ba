package keyfound.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Why a request is sent away for now, with the code under which that is explained.
enum Refusals {

    DATABASE_AWAY("KF220", "the database does not answer; pages and searches go on without it"),

    BUSY("KF221",
            "too much is searched or sent at once; send this one again in a few seconds, or only its part around the error");

    /// Of the request, with the code: whoever words the answer, as a page say, looks
    /// here.
    static final String ATTRIBUTE = "keyfound.incident";

    private final String code;

    private final String detail;

    Refusals(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /// To a program; what a page says stands with the messages.
    String detail() {
        return this.detail;
    }

    /// Where it is explained, as a path of this server.
    String address() {
        return "/q/" + this.code.toLowerCase(Locale.ROOT);
    }

    /// @param retry after which another try makes sense
    void answer(HttpServletRequest request, HttpServletResponse response, Duration retry) throws IOException {
        request.setAttribute(ATTRIBUTE, this.code);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retry.toSeconds())));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /// What a request was sent away for, if it was.
    static @Nullable Refusals of(HttpServletRequest request) {
        for (Refusals refusal : values()) {
            if (refusal.code.equals(request.getAttribute(ATTRIBUTE))) {
                return refusal;
            }
        }
        return null;
    }

}
