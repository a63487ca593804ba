package keyfound.gate.limit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;

/// A real Tomcat with our bounds on connections, and clients at several addresses of this
/// machine.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectionsTest {

    private static final int MOST = 8;

    private static final String HEAD = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    private final List<Socket> clients = new ArrayList<>();

    private WebServer server;

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.addProtocolHandlerCustomizers((BoundedProtocol protocol) -> {
            protocol.setMostConnectionsFromOnePlace(MOST);
            protocol.setTimeForHead(Duration.ofSeconds(3));
        });
        this.server = factory.getWebServer(new ServletRegistrationBean<>(new Greeting(), "/"));
        this.server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket client : this.clients) {
            client.close();
        }
        this.server.stop();
    }

    @Test
    void onePlaceHoldsSoManyConnectionsAndShutsNobodyOut() throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(greets(connect("127.0.0.1"))).isTrue();
        }
        assertThat(greets(connect("127.0.0.1"))).as("one more").isFalse();
        assertThat(greets(connect("127.0.0.2"))).as("another place").isTrue();
        this.clients.getFirst().close();
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(greets(connect("127.0.0.1"))).as("when one has gone").isTrue();
    }

    @Test
    void aHeadThatTricklesIsGivenUp() throws Exception {
        Socket slow = connect("127.0.0.1");
        slow.getOutputStream().write(HEAD.getBytes(StandardCharsets.ISO_8859_1));
        long began = System.nanoTime();
        while (trickles(slow)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(1),
                Duration.ofSeconds(10));
    }

    @Test
    void aHeadInSeveralPiecesIsAnsweredAndSoIsTheNextOfTheConnection() throws Exception {
        Socket client = connect("127.0.0.1");
        for (int i = 0; i < 3; i++) {
            client.getOutputStream().write(HEAD.getBytes(StandardCharsets.ISO_8859_1));
            TimeUnit.MILLISECONDS.sleep(600);
            client.getOutputStream().write("no\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(readsGreeting(client)).isTrue();
        }
    }

    private Socket connect(String from) throws IOException {
        Socket client = new Socket();
        this.clients.add(client);
        client.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        client.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), this.server.getPort()));
        client.setSoTimeout(5000);
        return client;
    }

    private static boolean greets(Socket client) {
        try {
            client.getOutputStream().write((HEAD + "no\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return readsGreeting(client);
        }
        catch (IOException closed) {
            return false;
        }
    }

    private static boolean readsGreeting(Socket client) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("hello")) {
            int read = client.getInputStream().read();
            if (read < 0) {
                return false;
            }
            answer.append((char) read);
        }
        return answer.toString().startsWith("HTTP/1.1 200");
    }

    /// @return whether the server still takes what comes
    private static boolean trickles(Socket client) {
        try {
            client.getOutputStream().write('x');
            client.setSoTimeout(1);
            return client.getInputStream().read() >= 0;
        }
        catch (SocketTimeoutException waiting) {
            return true;
        }
        catch (IOException closed) {
            return false;
        }
    }

    private static final class Greeting extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentLength(5);
            response.getWriter().print("hello");
        }

    }

}
