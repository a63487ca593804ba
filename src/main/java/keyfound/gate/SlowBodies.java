package keyfound.gate;

import java.io.IOException;

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

    private final transient Pace pace;

    SlowBodies(Pace pace) {
        super(true);
        this.pace = pace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        InputBuffer untimed = request.getCoyoteRequest().getInputBuffer();
        TimedBody timed = new TimedBody(untimed, this.pace);
        request.getCoyoteRequest().setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
        }
        finally {
            request.getCoyoteRequest().setInputBuffer(untimed);
        }
        if (timed.isGivenUp() && !response.isCommitted()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }

}
