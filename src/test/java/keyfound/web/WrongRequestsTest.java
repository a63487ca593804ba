package keyfound.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What is answered to requests that cannot be meant, and what is written down of those
/// that can.
@ExtendWith(OutputCaptureExtension.class)
class WrongRequestsTest extends ServedSite {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void whatIsPlainlyWrongIsAnsweredPlainly(CapturedOutput output) {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed")) {
            for (String path : List.of("/search", "/", "/preferences", "/q/paper-jam/outcomes", "/api/v1/search")) {
                assertThat(send(HttpRequest.newBuilder(URI.create(at(path))).POST(BodyPublishers.ofString("no parts")),
                        "Content-Type", type)
                    .statusCode()).as(type + " to " + path).isBetween(200, 499);
            }
        }
        HttpResponse<String> back = send(
                HttpRequest.newBuilder(URI.create(at("/preferences")))
                    .POST(BodyPublishers.ofString("lang=zh&back=/search?q=" + "x".repeat(100_000))),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(back.statusCode()).isBetween(200, 399);
        assertThat(get("/files", "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(output).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({ "DELETE, /, 405", "PUT, /q/paper-jam, 405", "FOO, /search, 405", "GET, /nothing/here, 404",
            "GET, /error, 404", "GET, /actuator, 404", "GET, /actuator/env, 404", "GET, /search?q=%zz, 400",
            "GET, /search?q=%ff%fe, 400", "GET, /files/;%, 400", "GET, /q/paper-jam;%zz, 400", "POST, /;x=%4, 400" })
    void aProgramIsToldByAProblemAndABrowserByAPage(String method, String path, int status, CapturedOutput output) {
        String program = raw(method, path, "*/*");
        assertThat(program).startsWith("HTTP/1.1 " + status)
            .contains("application/problem+json", "\"status\":" + status)
            .doesNotContain("timestamp");
        assertThat(raw(method, path, "text/html")).startsWith("HTTP/1.1 " + status)
            .contains("text/html", "Keyfound</title>");
        assertThat(output).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/search?q=secret%ff", "/api/v1/suggest?q=secret%ff",
            "/api/v1/entries?lang=zh&x=secret%ff", "/search?q=secret%ff" })
    void nothingOfAParameterThatIsNoTextIsWrittenDown(String path, CapturedOutput output) {
        assertThat(raw("GET", path, "*/*")).startsWith("HTTP/1.1 400")
            .contains("application/problem+json", "\"status\":400");
        assertThat(output).doesNotContain("secret", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/%zz", "/q/%ff%fe", "/q/a%00b", "/../../etc/passwd", "/files/%2e%2e/%2e%2e/etc/passwd",
            "/files/..%2f..%2fetc/passwd", "/files/..%5c..%5cetc", "/q/a b", "/search?q=<a b>" })
    void anAddressThatCannotBeReadIsRefusedWithAPageThatHelps(String path, CapturedOutput output) {
        assertThat(raw("GET", path, "text/html")).startsWith("HTTP/1.1 400")
            .contains("This address makes no sense to us", "href=\"/\"")
            .doesNotContain("root:", "Tomcat", "HTTP Status");
        assertThat(output).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({ "/api/v1/entries/%zz, text/html", "/api/v1/entries/%zz, */*", "/q/%zz, application/json" })
    void aProgramWhoseAddressCannotBeReadIsToldByAProblem(String path, String accept) {
        assertThat(raw("GET", path, accept)).startsWith("HTTP/1.1 400")
            .contains("application/problem+json", "\"status\":400")
            .doesNotContain("<html");
    }

    @Test
    void anAddressOfTwoSlashesIsMissingAsAnyOther(CapturedOutput output) {
        assertThat(raw("GET", "//", "*/*")).startsWith("HTTP/1.1 404").contains("application/problem+json");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void whoSendsALongTextWhileOthersDoIsToldWhenToComeAgain(CapturedOutput output)
            throws IOException, InterruptedException {
        List<Socket> others = new ArrayList<>();
        try {
            // four have places until their silence is too long, and four have them then
            for (int i = 0; i < 8; i++) {
                others.add(begun("/search", "text/html"));
            }
            TimeUnit.SECONDS.sleep(1);
            Socket page = begun("/search", "text/html");
            Socket problem = begun("/api/v1/search", "*/*");
            others.addAll(List.of(page, problem));
            assertThat(beginning(page)).startsWith("HTTP/1.1 503").contains("Retry-After: 12", "Busy right now");
            assertThat(beginning(problem)).startsWith("HTTP/1.1 503")
                .contains("Retry-After: 12", "application/problem+json", "\"detail\":\"too much is searched or sent",
                        "/q/kf221");
        }
        finally {
            for (Socket other : others) {
                other.close();
            }
        }
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void anAddressOfSeveralThousandCharactersIsReadAndOneOfHundredThousandRefused() {
        assertThat(raw("GET", "/search?q=" + "%E9%94%99".repeat(2500), "text/html")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET", "/search?q=" + "x".repeat(100_000), "text/html")).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @CsvSource({ "'gzip;q=0.5', gzip", "'br, gzip', gzip", "'gzip;q=0', ''", "'gzip; q=0.0, br', ''", "x-gzipped, ''" })
    void aPageIsCompressedUnlessTheReaderRefusesIt(String accepted, String encoding) {
        get("/q/paper-jam");
        assertThat(get("/q/paper-jam", "Accept-Encoding", accepted).headers().firstValue("Content-Encoding").orElse(""))
            .isEqualTo(encoding);
    }

    @Test
    void nothingOfAPasteIsWrittenIntoAnyLog(CapturedOutput output) throws IOException {
        String paste = "INFO worker: begins\nERROR worker: token=zanzibar4711 refused\n".repeat(20);
        post("/search", FORM, "q=" + paste.replace("\n", "%0A").replace(" ", "+"));
        post("/api/v1/search", "text/plain", paste);
        post("/", FORM, paste);
        post("/search", FORM, "q=zanzibar4711%zz");
        post("/api/v1/search", "application/json", paste);
        await().untilAsserted(() -> assertThat(accessLog()).contains("\"POST / ").containsPattern("/search .* 415"));
        assertThat(accessLog()).contains("\"POST /search").doesNotContain("zanzibar");
        assertThat(output).doesNotContain("zanzibar");
    }

    @Test
    void aPasteNeverBecomesPartOfAnAddress() {
        HttpResponse<String> answer = post("/search", FORM, "q=" + "error+zanzibar4711%0A".repeat(20));
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        // but for the link that a reader may copy: it holds the signature alone
        String unshared = answer.body()
            .replaceFirst("href=\"[^\"]*\" data-copy=\"[^\"]*/search\\?q=error%20zanzibar4711\"", "");
        assertThat(unshared).isNotEqualTo(answer.body())
            .doesNotContainPattern("(href|action)=\"[^\"]*zanzibar|content=\"[^\"]*/[^\"]*zanzibar");
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(at(path))).POST(BodyPublishers.ofString(body)), "Content-Type",
                type);
    }

    /// A large form of which nothing has come yet.
    private Socket begun(String path, String accept) throws IOException {
        URI site = URI.create(at("/"));
        Socket socket = new Socket(site.getHost(), site.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
            .write("POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nContent-Type: %s\r\nContent-Length: 2000000\r\n\r\n"
                .formatted(path, accept, FORM)
                .getBytes(StandardCharsets.UTF_8));
        // its beginning shows that the body is large
        socket.getOutputStream().write("x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String beginning(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] bytes = new byte[8192];
        for (int n = 0; n >= 0 && !read.toString().contains("</h1>")
                && !read.toString().contains("}"); n = socket.getInputStream().read(bytes)) {
            read.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    private static String accessLog() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(ACCESS_LOG)) {
            files = listed.toList();
        }
        StringBuilder written = new StringBuilder();
        for (Path file : files) {
            written.append(Files.readString(file));
        }
        return written.toString();
    }

    /// Sent as it stands: a client library would refuse most of these before the server
    /// could.
    private String raw(String method, String path, String accept) {
        URI site = URI.create(at("/"));
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                .write("%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, accept)
                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

}
