package keyfound.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.Keyfound;

import static org.assertj.core.api.Assertions.assertThat;

/// Servers on one database: who logged in at the desk of one of them is known to all.
class SharedLoginTest {

    private static final String PASSWORD = "correct horse";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void aLoginIsOneForAllServersUntilThePasswordChanges() throws Exception {
        String login;
        try (ConfigurableApplicationContext first = start("first", PASSWORD);
                ConfigurableApplicationContext second = start("second", PASSWORD)) {
            login = logIn(first);
            assertThat(statusOfDesk(first, login)).isEqualTo(200);
            assertThat(statusOfDesk(second, login)).isEqualTo(200);
            String value = login.substring(login.indexOf('=') + 1);
            for (String changed : List.of("", "x", value.substring(1), value + "A", "." + value,
                    value.substring(value.indexOf('.')), value.replace('.', '!'))) {
                assertThat(statusOfDesk(second, "keyfound-desk=" + changed)).as(changed).isEqualTo(302);
            }
        }
        try (ConfigurableApplicationContext again = start("first", PASSWORD)) {
            assertThat(statusOfDesk(again, login)).as("after a restart").isEqualTo(200);
        }
        try (ConfigurableApplicationContext other = start("first", "another password")) {
            assertThat(statusOfDesk(other, login)).as("with another password").isEqualTo(302);
        }
    }

    private ConfigurableApplicationContext start(String server, String password) throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("content"));
        Files.writeString(content.resolve("faq.md"), "## Q: Why is the disk full?\n\nLogs grow on this partition.\n");
        return SpringApplication.run(Keyfound.class, "--server.port=0", "--keyfound.content.dir=" + content,
                "--keyfound.content.watch=off", "--keyfound.data.dir=" + this.folder.resolve(server),
                "--keyfound.desk.password=" + password,
                "--spring.datasource.url=jdbc:h2:mem:shared-login;DB_CLOSE_DELAY=-1");
    }

    /// @return name and value of the cookie
    private String logIn(ConfigurableApplicationContext server) throws IOException, InterruptedException {
        HttpResponse<String> form = send(HttpRequest.newBuilder(address(server, "/desk/login")));
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String secret = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address(server, "/desk/login"))
            .header("Cookie", secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                    + "&user=maintainer&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))));
        return answer.headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(cookie -> cookie.startsWith("keyfound-desk="))
            .map(cookie -> cookie.split(";", 2)[0])
            .findFirst()
            .orElseThrow();
    }

    private int statusOfDesk(ConfigurableApplicationContext server, String cookie)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(server, "/desk")).header("Cookie", cookie)).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return this.client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext server, String path) {
        return URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path);
    }

}
