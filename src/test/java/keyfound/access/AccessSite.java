package keyfound.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import keyfound.Keyfound;
import keyfound.publication.Publisher;

/// A whole server with a content folder of its own, started with settings.
final class AccessSite implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// So that files of two sites are equally old.
    private static final FileTime SAVED = FileTime.from(Instant.parse("2026-11-01T10:00:00Z"));

    private final Path folder;

    private final ConfigurableApplicationContext server;

    private AccessSite(Path folder, ConfigurableApplicationContext server) {
        this.folder = folder;
        this.server = server;
    }

    static AccessSite start(Path folder, String... settings) {
        SpringApplication program = new SpringApplication(Keyfound.class);
        Properties build = new Properties();
        build.put("version", "1");
        build.put("commit", "abc");
        program.addInitializers(context -> ((GenericApplicationContext) context).registerBean(BuildProperties.class,
                () -> new BuildProperties(build)));
        return new AccessSite(folder,
                program.run(Stream
                    .concat(Stream.of("--server.port=0", "--keyfound.content.watch=off",
                            "--keyfound.content.dir=" + folder.resolve("content"),
                            "--keyfound.data.dir=" + folder.resolve("data")), Arrays.stream(settings))
                    .toArray(String[]::new)));
    }

    static void write(Path folder, String file, String text) {
        try {
            Path target = folder.resolve("content").resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            Files.setLastModifiedTime(target, SAVED);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void edit(String file, String text) {
        write(this.folder, file, text);
        this.server.getBean(Publisher.class).publish();
    }

    <T> T bean(Class<T> type) {
        return this.server.getBean(type);
    }

    /// What controllers answer.
    RequestMappingHandlerMapping mappings() {
        return this.server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    String token(String... groups) {
        return bean(ApiTokens.class).make("test", Set.of(ApiToken.Scope.values()), List.of(groups), Optional.empty());
    }

    String at(String path) {
        return "http://localhost:" + this.server.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:"
                + this.server.getEnvironment().getRequiredProperty("local.management.port") + path)));
    }

    /// @param headers name and value by turns
    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(at(path))), headers);
    }

    /// @param headers name and value by turns
    HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(at(path)))
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)), headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            return CLIENT.send(((headers.length > 0) ? request.headers(headers) : request).build(),
                    BodyHandlers.ofString());
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        this.server.close();
    }

}
