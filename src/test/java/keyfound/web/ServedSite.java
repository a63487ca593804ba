package keyfound.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A whole server, started once for all classes that extend this one: the shipped
/// content, and a handbook that uses everything a page can hold.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServedSite {

    protected static final String DESK_PASSWORD = "correct horse";

    protected static final Path ACCESS_LOG = folder("access");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        Path content = content();
        Path data = folder("data");
        properties.add("keyfound.content.dir", content::toString);
        properties.add("keyfound.data.dir", data::toString);
        properties.add("keyfound.desk.password", () -> DESK_PASSWORD);
        properties.add("keyfound.desk.write", () -> true);
        properties.add("keyfound.limits.pastes", () -> 0);
        properties.add("keyfound.limits.questions", () -> 0);
        properties.add("server.tomcat.accesslog.enabled", () -> true);
        properties.add("server.tomcat.accesslog.buffered", () -> false);
        properties.add("server.tomcat.accesslog.directory", ACCESS_LOG.toAbsolutePath()::toString);
    }

    protected final String at(String path) {
        return "http://localhost:" + this.port + path;
    }

    /// @param headers name and value by turns
    protected final HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(at(path))).GET(), headers);
    }

    protected final HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(at(path))).POST(BodyPublishers.ofString(body));
    }

    /// The body as it was sent, compressed when the headers ask for it.
    /// @param headers name and value by turns
    protected final HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(at(path))).GET(), BodyHandlers.ofByteArray(), headers);
    }

    /// @param headers name and value by turns
    protected final HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        return send(request, BodyHandlers.ofString(), headers);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body,
            String... headers) {
        try {
            return CLIENT.send(((headers.length > 0) ? request.headers(headers) : request).build(), body);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path content() {
        Path folder = folder("content");
        copy(Path.of("content"), folder);
        copy(Path.of("src/test/resources/site"), folder);
        return folder;
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Path.of("target"), "site-" + name);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                }
                else {
                    Files.copy(path, target);
                }
            }
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

}
