package keyfound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What a stop does to readers who are being served: the same happens on `SIGTERM`.
class GracefulStopTest {

    private static final String PASTE = "ERROR worker: Too many open files (os error 24)\n".repeat(50);

    @TempDir
    private Path folder;

    @Test
    void aSearchThatHasBegunIsAnsweredAndNoOtherIsTaken() throws Exception {
        ConfigurableApplicationContext server = new SpringApplication(Keyfound.class).run("--server.port=0",
                "--keyfound.content.watch=off", "--keyfound.data.dir=" + this.folder);
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        try (Socket reader = new Socket("localhost", port)) {
            send(reader, "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                    + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: " + PASTE.length() + "\r\n\r\n");
            assertThat(head(reader)).isEqualTo("HTTP/1.1 100");
            send(reader, PASTE.substring(0, 40));
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            await().until(() -> isRefused(port));
            assertThat(stopped).isNotDone();
            send(reader, PASTE.substring(40));
            assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("HTTP/1.1 200")
                .contains("\"verdict\":\"known\"");
            await().until(stopped::isDone);
        }
        assertThat(server.isActive()).isFalse();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /// What the server says when it has read the head and waits for the rest.
    private static String head(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 100".length()), StandardCharsets.UTF_8);
    }

    private static boolean isRefused(int port) throws IOException {
        try (Socket _ = new Socket("localhost", port)) {
            return false;
        }
        catch (ConnectException _) {
            return true;
        }
    }

}
