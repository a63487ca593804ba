package keyfound.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What readers find under the address of an entry that was edited while the server runs.
class OldAddressesTest extends ServedSite {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    @Value("${keyfound.content.dir}")
    private Path content;

    @AfterEach
    void remove() throws IOException {
        Files.deleteIfExists(file());
    }

    @Test
    void aRenamedEntryLeadsOnAndADeletedOneSaysWhatItAnswered() throws IOException {
        write("""
                ## Q: Where did the stapler go? {#stapler}

                Under the desk.

                ## Q: Where did the punch go? {#punch}

                Nobody knows.
                """);
        comes("/q/stapler", 200);
        comes("/q/punch", 200);
        write("""
                ## Q: Where did the stapler go? {#stapler-lost}

                <!-- aliases: [stapler] -->

                Under the desk.
                """);
        HttpResponse<String> moved = comes("/q/stapler", 301);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/q/stapler-lost");
        HttpResponse<String> vote = send(
                HttpRequest.newBuilder(URI.create(at("/q/stapler/outcomes")))
                    .POST(BodyPublishers.ofString("outcome=fixed")),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(vote.statusCode()).as("a page opened before the edit sends its vote").isEqualTo(308);
        assertThat(vote.headers().firstValue("Location").orElseThrow()).endsWith("/q/stapler-lost/outcomes");
        HttpResponse<String> gone = comes("/q/punch", 410);
        assertThat(gone.body()).contains("This entry was taken away", "Where did the punch go?", "name=\"q\"",
                "noindex", "/q/stapler-lost");
    }

    private HttpResponse<String> comes(String path, int status) {
        return await().atMost(LONG_ENOUGH)
            .until(() -> get(path, "Accept", "text/html"), answer -> answer.statusCode() == status);
    }

    private void write(String entries) throws IOException {
        Files.writeString(file(), "---\ntitle: Lost things\nlang: en\n---\n\n" + entries);
    }

    private Path file() {
        return this.content.resolve("lost-things.md");
    }

}
