package keyfound.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.Keyfound;

/// Any bytes are sent to a whole server as a request. It answers or closes, and never says
/// that it failed.
class RequestFuzz {

    private static final int PATIENCE_MILLIS = 25_000;

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("keyfound-fuzz");
        Files.writeString(folder.resolve("faq.md"), "## Q: Why is the disk full?\n\nThe log grows.\n");
        server = SpringApplication.run(Keyfound.class, "--server.port=0", "--server.address=127.0.0.1",
                "--keyfound.content.dir=" + folder, "--keyfound.data.dir=" + folder.resolveSibling(folder + "-data"),
                "--keyfound.content.watch=off", "--keyfound.limits.searches=0", "--keyfound.limits.pastes=0",
                "--keyfound.limits.votes=0", "--keyfound.limits.logins=0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @FuzzTest(maxDuration = "30m")
    void anyBytesAreAnsweredOrRefused(FuzzedDataProvider data) {
        String method = data.pickValue(new String[] { "GET", "POST", "HEAD", "PUT", "OPTIONS" });
        String path = data.pickValue(new String[] { "/", "/search?q=", "/q/", "/c/", "/files/", "/api/v1/search?q=",
                "/api/v1/entries?", "/api/v1/entries/", "/api/v1/questions", "/browse?", "/preferences?back=", "/ask?",
                "/asked/", "/digest/", "/mcp", "/hooks/git", "/picture/", "/t/", "/feed.atom?", "/desk/login",
                "/desk/write/try", "/sign-in?", "/" });
        String rest = data.consumeAsciiString(200).replaceAll("[\\r\\n ]", "%0a");
        String header = data.consumeAsciiString(200).replaceAll("\\r?\\n\\r?\\n", "");
        String type = data.pickValue(new String[] { "text/plain", "application/json", "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x", "text/plain; charset=utf-16" });
        byte[] body = data.consumeRemainingAsBytes();
        String head = method + " " + path + rest
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\nContent-Type: " + type + "\r\nX-Fuzz: " + header + "\r\n\r\n";
        String status = answer(head.getBytes(StandardCharsets.ISO_8859_1), body);
        if (status.contains(" 500 ")) {
            throw new AssertionError(status + " to " + head);
        }
    }

    private static String answer(byte[] head, byte[] body) {
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        // a connection to anybody else is a finding
        BugDetectors.allowNetworkConnections((_, asked) -> asked == port);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head);
            out.write(body);
            out.flush();
            String status = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
            return (status == null) ? "closed" : status + " ";
        }
        catch (java.net.SocketTimeoutException silent) {
            throw new UncheckedIOException("no answer to " + new String(head, StandardCharsets.ISO_8859_1), silent);
        }
        catch (IOException closed) {
            return "closed";
        }
    }

}
