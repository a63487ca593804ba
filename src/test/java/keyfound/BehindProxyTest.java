package keyfound;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// The server behind a reverse proxy, as docs/operating.md sets it up.
class BehindProxyTest {

    @TempDir
    private Path folder;

    @Test
    void addressesAreThoseOfTheProxyAndReadersAreToldApart() throws Exception {
        try (ConfigurableApplicationContext server = new SpringApplication(Keyfound.class).run("--server.port=0",
                "--server.forward-headers-strategy=native", "--keyfound.desk.password=correct horse",
                "--keyfound.web.allowed-hosts=faq.example.org", "--keyfound.content.watch=off",
                "--keyfound.data.dir=" + this.folder); HttpClient proxy = HttpClient.newHttpClient()) {
            String site = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(proxy.send(from("203.0.113.1", site + "/q/kf201").build(), BodyHandlers.ofString()).body())
                .contains("https://faq.example.org/q/kf201")
                .doesNotContain("localhost:");
            HttpRequest.Builder unusualPort = from("203.0.113.1", site + "/q/kf201").header("X-Forwarded-Port", "8443");
            assertThat(proxy.send(unusualPort.build(), BodyHandlers.ofString()).body())
                .contains("https://faq.example.org:8443/q/kf201");
            assertThat(proxy.send(from("203.0.113.1", site + "/desk").build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Location")).as("without a name, which may be wrong").hasValue("/desk/login");
            int status = 401;
            for (int attempt = 0; attempt < 50 && status == 401; attempt++) {
                status = wrongLogin(proxy, site, "203.0.113.1").statusCode();
            }
            assertThat(status).as("the first reader has to wait").isEqualTo(429);
            assertThat(wrongLogin(proxy, site, "203.0.113.2").statusCode()).as("another has not").isEqualTo(401);
        }
    }

    private static HttpResponse<String> wrongLogin(HttpClient proxy, String site, String reader) throws Exception {
        HttpResponse<String> form = proxy.send(from(reader, site + "/desk/login").build(), BodyHandlers.ofString());
        String cookie = form.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        String token = form.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return proxy.send(from(reader, site + "/desk/login").header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(BodyPublishers.ofString("user=maintainer&password=wrong&_csrf=" + token))
            .build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder from(String reader, String address) {
        return HttpRequest.newBuilder(URI.create(address))
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "faq.example.org")
            .header("X-Forwarded-For", reader);
    }

}
