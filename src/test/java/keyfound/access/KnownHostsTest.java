package keyfound.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What a request calls the server, and what stands in links.
class KnownHostsTest {

    private static final List<String> ADDRESSES = List.of("/", "/q/lamp", "/q/lamp.md", "/c/open-lamp", "/sitemap.xml",
            "/feed.atom", "/llms.txt", "/robots.txt", "/opensearch.xml", "/api/v1/entries", "/api/v1/search?q=lamp",
            "/v3/api-docs", "/search?q=lamp", "/q/nothing", "/desk");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        AccessSite.write(this.folder, "open/lamp.md",
                "## Q: Why is the lamp dark? {#lamp}\n\n**A**: The bulb is broken, as bulbs are.\n");
    }

    @Test
    void aNameThatIsNotKnownStandsNowhere() {
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.desk.password=correct horse",
                "--keyfound.web.allowed-hosts=answers.example.org")) {
            for (String address : ADDRESSES) {
                assertThat(raw(site, address, "evil.example")).as(address).doesNotContain("evil.example");
            }
            assertThat(raw(site, "/q/lamp", "answers.example.org")).contains("http://answers.example.org/q/lamp");
            assertThat(raw(site, "/q/lamp", "ANSWERS.example.org")).contains("/q/lamp\"");
            assertThat(raw(site, "/q/lamp", "localhost:9")).contains("http://localhost:9/q/lamp");
            assertThat(raw(site, "/q/lamp", "evil.example")).as("not from the kept page")
                .doesNotContain("answers.example.org")
                .contains("href=\"/q/lamp\"");
            assertThat(raw(site, "/api/v1/entries/lamp", "evil.example")).contains("\"url\":\"/q/lamp\"");
        }
    }

    @Test
    void whereTheAddressIsSetNoNameMatters() {
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.web.url=https://answers.example.org/faq")) {
            assertThat(raw(site, "/q/lamp", "evil.example")).contains("https://answers.example.org/faq/q/lamp")
                .doesNotContain("evil");
        }
    }

    private static String raw(AccessSite site, String address, String host) {
        URI server = URI.create(site.at("/"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: " + host
                        + "\r\nAccept: text/html, */*;q=0.5\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

}
