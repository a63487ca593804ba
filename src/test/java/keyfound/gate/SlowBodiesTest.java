package keyfound.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

import static org.assertj.core.api.Assertions.assertThat;

/// A real Tomcat with our gate, and senders that let it wait.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowBodiesTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(1), 64 * 1024);

    private static final String TEXT = "text/plain";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<Socket> senders = new ArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WebServer server;

    @BeforeEach
    void start() {
        start(PACE);
    }

    private void start(Pace pace) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        SlowBodies.giveUp(factory, pace);
        this.server = factory.getWebServer(new ServletRegistrationBean<>(new Reading(), "/"),
                new FilterRegistrationBean<>(new LargeBodies(Duration.ofSeconds(30))));
        this.server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket sender : this.senders) {
            sender.close();
        }
        this.threads.shutdownNow();
        this.server.stop();
    }

    @Test
    void aSenderOfAByteNowAndThenLosesItsPlaceToTheNext() throws Exception {
        for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
            Socket slow = begin((i % 2 == 0) ? TEXT : FORM, LargeBodies.LARGE);
            this.threads.execute(() -> sendSlowly(slow));
        }
        TimeUnit.MILLISECONDS.sleep(500);
        Future<String> quick = this.threads.submit(() -> sendWhole(LargeBodies.LARGE));
        assertThat(quick.get(20, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200").endsWith("read " + LargeBodies.LARGE);
    }

    @Test
    void whoSendsTooSlowlyIsToldSo() throws Exception {
        Socket slow = begin(TEXT, 1000);
        this.threads.execute(() -> sendSlowly(slow));
        slow.setSoTimeout(20_000);
        byte[] answer = slow.getInputStream().readNBytes(12);
        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 408");
    }

    @Test
    void aBodyThatKeepsThePaceIsReadHoweverLongItTakes() throws Exception {
        Socket steady = begin(TEXT, 8 * 20_000);
        for (int i = 0; i < 8; i++) {
            TimeUnit.MILLISECONDS.sleep(250);
            steady.getOutputStream().write(new byte[20_000]);
        }
        assertThat(new String(steady.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
            .startsWith("HTTP/1.1 200")
            .endsWith("read 160000");
    }

    /// Three MiB beyond the first one, at eight a second.
    @Test
    void aLargeBodyIsReadNoFasterThanOthersCanBear() throws Exception {
        this.server.stop();
        start(Pace.DEFAULT);
        long began = System.nanoTime();
        assertThat(sendWhole(4 * LargeBodies.LARGE)).endsWith("read " + 4 * LargeBodies.LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(350));
    }

    /// Four times two MiB beyond the first one, at eight a second.
    @Test
    void largeBodiesShareThatSpeedHoweverManyClientsSendThem() throws Exception {
        this.server.stop();
        start(Pace.DEFAULT);
        long began = System.nanoTime();
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
            sent.add(this.threads.submit(() -> sendWhole(3 * LargeBodies.LARGE)));
        }
        for (Future<String> each : sent) {
            assertThat(each.get()).endsWith("read " + 3 * LargeBodies.LARGE);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void whoTricklesABodyOfUnknownLengthHoldsNoPlace() throws Exception {
        this.server.stop();
        start(Pace.DEFAULT);
        for (int i = 0; i < 6; i++) {
            Socket slow = beginChunked();
            this.threads.execute(() -> sendChunksSlowly(slow, 0));
        }
        TimeUnit.MILLISECONDS.sleep(300);
        Future<String> quick = this.threads.submit(() -> sendWhole(LargeBodies.LARGE));
        assertThat(quick.get(10, TimeUnit.SECONDS)).as("twenty seconds are the others' grace")
            .endsWith("read " + LargeBodies.LARGE);
    }

    @Test
    void whoTricklesWithAPlaceLosesItWhenOthersWait() throws Exception {
        this.server.stop();
        start(Pace.DEFAULT);
        for (int i = 0; i < 6; i++) {
            Socket slow = beginChunked();
            this.threads.execute(() -> sendChunksSlowly(slow, LargeBodies.BEGINNING + 8 * 64 * 1024));
        }
        TimeUnit.MILLISECONDS.sleep(300);
        Future<String> quick = this.threads.submit(() -> sendWhole(LargeBodies.LARGE));
        assertThat(quick.get(12, TimeUnit.SECONDS)).as("29 seconds are allowed to those with nobody behind them")
            .endsWith("read " + LargeBodies.LARGE);
    }

    @Test
    void whoFallsSilentWithAPlaceLosesItWhileOthersStillWait() throws Exception {
        this.server.stop();
        start(Pace.DEFAULT);
        for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
            begin(TEXT, LargeBodies.LARGE).getOutputStream().write(new byte[LargeBodies.BEGINNING]);
        }
        TimeUnit.MILLISECONDS.sleep(300);
        Future<String> quick = this.threads.submit(() -> sendWhole(LargeBodies.LARGE));
        assertThat(quick.get(18, TimeUnit.SECONDS)).as("Tomcat alone waits twenty seconds")
            .endsWith("read " + LargeBodies.LARGE);
    }

    @Test
    void theRestOfARefusedBodyIsNotWaitedForEither() throws Exception {
        Socket slow = begin("PUT", TEXT, 1000);
        this.threads.execute(() -> sendSlowly(slow));
        slow.setSoTimeout(20_000);
        assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
            .isEqualTo("HTTP/1.1 405");
        assertThat(endsWithin(slow)).as("the connection ends").isTrue();
    }

    private static boolean endsWithin(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        }
        catch (SocketTimeoutException open) {
            return false;
        }
        catch (IOException reset) {
            return true;
        }
    }

    private Socket beginChunked() throws IOException {
        Socket socket = new Socket("localhost", this.server.getPort());
        this.senders.add(socket);
        socket.getOutputStream()
            .write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /// @param first so many bytes come at once
    private static void sendChunksSlowly(Socket socket, int first) {
        try {
            OutputStream out = socket.getOutputStream();
            if (first > 0) {
                out.write((Integer.toHexString(first) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(new byte[first]);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            while (true) {
                out.write("1\r\nx\r\n".getBytes(StandardCharsets.ISO_8859_1));
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        catch (IOException refused) {
            // so it should be
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket begin(String type, int length) throws IOException {
        return begin("POST", type, length);
    }

    private Socket begin(String method, String type, int length) throws IOException {
        Socket socket = new Socket("localhost", this.server.getPort());
        this.senders.add(socket);
        socket.getOutputStream()
            .write("%s / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(method, type, length)
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static void sendSlowly(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write('x');
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        catch (IOException refused) {
            // so it should be
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String sendWhole(int length) throws IOException {
        Socket socket = begin(TEXT, length);
        socket.getOutputStream().write(new byte[length]);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /// Reads a form by its parameters, as the container does it, and anything else by its
    /// stream.
    private static final class Reading extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (FORM.equals(request.getContentType())) {
                request.getParameter("q");
            }
            response.getWriter().print("read " + request.getInputStream().readAllBytes().length);
        }

    }

}
