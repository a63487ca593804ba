package keyfound.gate;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/// Gives up a body that comes too slowly, whatever reads it: form, paste or upload, or
/// the server itself after a refusal. Tomcat limits the wait for the next byte only. At
/// one byte a second a large body would keep its connection for months.
final class SlowBodies extends ValveBase {

    /// What is left of a refused body is read up to here, so that the client sees the
    /// answer.
    private static final int SWALLOWED = 32 * 1024 * 1024;

    /// Between two pieces of a body; less than a large body waits for its place.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /// Bytes a second of all large bodies together. One text of 8 MiB costs the collector
    /// as much as hundreds of questions.
    private static final int LARGE_A_SECOND = 8 * 1024 * 1024;

    private final transient Pace pace;

    private final transient SharedSpeed large = new SharedSpeed(LARGE_A_SECOND);

    private SlowBodies(Pace pace) {
        super(true);
        this.pace = pace;
    }

    static void giveUp(TomcatServletWebServerFactory server, Pace pace) {
        server.addEngineValves(new SlowBodies(pace));
        server.addContextValves(new Answer());
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("disableUploadTimeout", "false");
            connector.setProperty("connectionUploadTimeout", String.valueOf(SILENCE.toMillis()));
        });
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        InputBuffer untimed = request.getCoyoteRequest().getInputBuffer();
        TimedBody timed = new TimedBody(untimed, this.pace, this.large);
        request.setAttribute(TimedBody.ATTRIBUTE, timed);
        request.getCoyoteRequest().setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && hasBody(request)) {
                response.finishResponse();
                if (!timed.swallow(SWALLOWED)) {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            }
        }
        finally {
            request.getCoyoteRequest().setInputBuffer(untimed);
        }
    }

    /// A client that waits for a word before it sends its body sends none after a
    /// refusal.
    private static boolean hasBody(Request request) {
        boolean declared = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return declared && request.getHeader("Expect") == null;
    }

    /// Within the application, where an error gets its page.
    private static final class Answer extends ValveBase {

        private Answer() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(TimedBody.ATTRIBUTE) instanceof TimedBody timed && timed.isGivenUp()
                    && !response.isCommitted()) {
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
                response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }

    }

}
