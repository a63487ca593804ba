package keyfound.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;

/// Gives up a body that comes too slowly, whatever reads it: form, paste or upload.
/// Tomcat limits the wait for the next byte only. At one byte a second a large body would
/// keep its place for months.
final class SlowBodies extends ValveBase {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final transient Pace pace;

    SlowBodies(Pace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        InputBuffer untimed = request.getCoyoteRequest().getInputBuffer();
        TimedBody timed = new TimedBody(untimed, this.pace,
                () -> Optional.ofNullable((LargeBodies.Place) request.getAttribute(LargeBodies.Place.ATTRIBUTE)));
        request.getCoyoteRequest().setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
        }
        finally {
            request.getCoyoteRequest().setInputBuffer(untimed);
        }
        if (response.isCommitted()) {
            return;
        }
        if (timed.isGivenUp()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
        else if (timed.isRefused()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.resetBuffer();
            Refusals.BUSY.answer(request.getRequest(), response.getResponse(), RETRY);
        }
    }

}
