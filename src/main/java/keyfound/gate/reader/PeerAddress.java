package keyfound.gate.reader;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Remembers who opened the connection. Behind a proxy the address of a request is that
/// of the reader; whether to believe the proxy depends on its own.
final class PeerAddress extends ValveBase {

    private static final String ATTRIBUTE = "keyfound.peer";

    PeerAddress() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, request.getPeerAddr());
        getNext().invoke(request, response);
    }

    /// Empty when it is not known.
    static String of(HttpServletRequest request) {
        return (request.getAttribute(ATTRIBUTE) instanceof String address) ? address : "";
    }

}
