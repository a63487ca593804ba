package keyfound;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// The server under a path of a host that it shares with others.
class UnderAPathTest {

    @TempDir
    private Path folder;

    @Test
    void pastesProblemsAndPagesKnowThePath() throws Exception {
        try (ConfigurableApplicationContext server = new SpringApplication(Keyfound.class).run("--server.port=0",
                "--server.servlet.context-path=/faq", "--keyfound.content.watch=off",
                "--keyfound.data.dir=" + this.folder); HttpClient client = HttpClient.newHttpClient()) {
            String site = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port")
                    + "/faq";
            assertThat(body(client, curl(site + "/?lang=en", "a=b&c=Too many open files (os error 24)")))
                .startsWith("Known here.")
                .contains("a=b&c=");
            assertThat(body(client, request(site + "/api/v1/nothing"))).contains("\"detail\":",
                    "\"instance\":\"/faq/api/v1/nothing\"");
            assertThat(body(client, request(site + "/browse").header("Accept", "text/html")))
                .containsPattern("href=\"/faq/browse\"[^>]* aria-current=\"page\"");
        }
    }

    /// As curl posts what it reads: declared as a form.
    private static HttpRequest.Builder curl(String address, String paste) {
        return request(address).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(paste));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static String body(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

}
