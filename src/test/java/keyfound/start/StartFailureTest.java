package keyfound.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.Keyfound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingContentFolderIsNamed(CapturedOutput output) {
        Path missing = this.folder.resolve("nowhere");
        assertRefused(output, "KF201", missing.toString(), "--keyfound.content.dir=" + missing);
    }

    @Test
    void aFileInPlaceOfTheContentFolderIsNamed(CapturedOutput output) throws IOException {
        Path file = Files.writeString(this.folder.resolve("file"), "no folder");
        assertRefused(output, "KF202", file.toString(), "--keyfound.content.dir=" + file);
    }

    @Test
    void aPortThatIsTakenIsNamedWithAnother(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertRefused(output, "KF204", "port " + other.getLocalPort() + " is in use",
                    "--server.port=" + other.getLocalPort());
        }
    }

    @Test
    void aSecondProcessOnTheSameDataFolderIsRefusedWithThePidOfTheFirst(CapturedOutput output) {
        try (ConfigurableApplicationContext first = start("--server.port=0")) {
            assertThat(first.isRunning()).isTrue();
            assertRefused(output, "KF205", "in use by process " + ProcessHandle.current().pid(), "--server.port=0");
        }
        try (ConfigurableApplicationContext next = start("--server.port=0")) {
            assertThat(next.isRunning()).as("after the first let go").isTrue();
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed(CapturedOutput output) throws IOException {
        Path file = Files.writeString(this.folder.resolve("file"), "no folder");
        assertRefused(output, "KF206", file.resolve("data").toString(), "--keyfound.data.dir=" + file.resolve("data"));
    }

    @Test
    void aFullDiskIsNamedWhoeverMetItFirst() {
        IOException full = new IOException("No space left on device");
        for (Exception failure : List.of(new IllegalStateException(new UncheckedIOException(full)),
                new IllegalStateException(new SQLException("IO Exception", full)))) {
            FailureAnalysis analysis = Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure));
            assertThat(analysis.getDescription()).isEqualTo("the data folder cannot be written: " + full.getMessage());
            assertThat(analysis.getAction()).contains("Make room", "/q/kf206");
        }
    }

    @Test
    void anUnknownEngineIsNamedWithThoseThereAre(CapturedOutput output) {
        assertRefused(output, "KF207", "'grep'; there are [lucene", "--keyfound.search.engine=grep");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed(CapturedOutput output) {
        assertRefused(output, "KF208", "does not answer", "--spring.datasource.url=jdbc:postgresql://localhost:1/none");
    }

    @Test
    void aDatabaseThatNoDriverTakesIsNamed(CapturedOutput output) {
        assertRefused(output, "KF208", "jdbc:nonsense:x", "--spring.datasource.url=jdbc:nonsense:x");
    }

    @Test
    void aDatabaseFileThatIsDamagedIsNamed(CapturedOutput output) throws IOException {
        Path data = Files.createDirectories(this.folder.resolve("data"));
        Files.write(data.resolve("keyfound.mv.db"),
                "no database at all, ".repeat(500).getBytes(StandardCharsets.UTF_8));
        assertRefused(output, "KF209", "the embedded database is damaged");
    }

    @Test
    void aSettingOutOfItsBoundsIsNamedWithItsValue(CapturedOutput output) {
        assertRefused(output, "KF210", "keyfound.content.git.depth = '0' is below 1", "--keyfound.content.git.depth=0");
    }

    @Test
    void aSettingThatCannotBeReadIsNamedWithItsValue(CapturedOutput output) {
        assertRefused(output, "KF210", "keyfound.content.poll = 'often'", "--keyfound.content.poll=often");
    }

    @Test
    void aSettingThatIsNoneOfItsChoicesIsNamedWithThem(CapturedOutput output) {
        assertRefused(output, "KF210", "server.shutdown = 'sometimes'", "--server.shutdown=sometimes");
        assertThat(output).contains("is none of graceful, immediate");
    }

    @ParameterizedTest
    @CsvSource({ "keyfound.content.settle, -5s, is below 0s", "keyfound.content.poll, 0s, is below 100ms",
            "keyfound.content.git.poll, 10ms, is below 1s", "keyfound.web.url, nonsense, is not an address",
            "keyfound.web.url, https://example.org/, ends with a slash",
            "keyfound.web.image-hosts, example.org, is not a site", "keyfound.web.source-url, https://x, {file}",
            "keyfound.api.allowed-origins, https://a.example/b, is not a site" })
    void aSettingThatCannotBeMeantIsRefused(String name, String value, String why, CapturedOutput output) {
        assertRefused(output, "KF210", name + " = '" + value + "' ", "--" + name + "=" + value);
        assertThat(output).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "70000", "-1" })
    void aPortThatDoesNotExistIsRefusedBeforeTheContentIsRead(String port, CapturedOutput output) {
        assertRefused(output, "KF210", "server.port = '" + port + "' is no port", "--server.port=" + port);
        assertThat(output).doesNotContain("Published");
    }

    @Test
    void anAddressThatIsNotOfThisMachineIsNamed(CapturedOutput output) {
        assertRefused(output, "KF204", "the port cannot be listened on: ", "--server.port=0",
                "--server.address=198.51.100.77");
    }

    @Test
    void aSettingOfAnotherKindIsNamedOnOneLine(CapturedOutput output) {
        assertRefused(output, "KF210", "management.server.port = '8x' cannot be used: ", "--management.server.port=8x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://u:SECRET@localhost/x", "jdbc:mysql://u:SECRET@localhost/x?password=SECRET",
            "jdbc:mariadb://localhost/x?user=u&password=SECRET" })
    void anAddressOfAnotherDatabaseIsNamedWithThoseThereAre(String address, CapturedOutput output) {
        assertRefused(output, "KF208", "is neither H2 nor PostgreSQL", "--spring.datasource.url=" + address);
        assertThat(output).doesNotContain("SECRET");
    }

    @Test
    void aFolderMayBeNamedFromHere() throws IOException {
        Path content = Files.createDirectories(this.folder.resolve("docs"));
        Path here = Path.of("").toAbsolutePath();
        Path relative = here.relativize(content.toRealPath());
        assertThat(relative.toString()).startsWith("..");
        try (ConfigurableApplicationContext context = start("--server.port=0", "--keyfound.content.dir=" + relative,
                "--keyfound.data.dir=" + here.relativize(this.folder.toRealPath().resolve("data")))) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    @Test
    void aMisspeltSettingIsToldBeforeWhatComesOfIt(CapturedOutput output) {
        assertRefused(output, "KF201", "Did you mean keyfound.content.dir?", "--keyfound.contnet.dir=faq",
                "--keyfound.content.dir=" + this.folder.resolve("nowhere"));
    }

    @Test
    void whatNobodyForesawIsToldByItsDeepestCause(CapturedOutput output) {
        Path none = this.folder.resolve("none.pem");
        assertThatException()
            .isThrownBy(() -> start("--server.ssl.certificate=" + none, "--server.ssl.certificate-private-key=" + none)
                .close());
        assertThat(output).contains("Keyfound cannot start: ", none.toString()).doesNotContain("\tat ", "Exception:");
    }

    @Test
    void whatSpringBootKnowsARemedyForIsToldWithIt(CapturedOutput output) {
        Path missing = this.folder.resolve("missing.properties");
        assertThatException().isThrownBy(() -> start("--spring.config.location=file:" + missing).close());
        assertThat(output).contains("Keyfound cannot start: Config data ", missing.toString(), "optional:")
            .doesNotContain("\tat ", "KEYFOUND_START");
    }

    @Test
    void aReasonIsToldOnceEvenBeforeTheLevelsOfLoggingAreRead(CapturedOutput output) {
        assertRefused(output, "KF210", "logging.level.root = 'loud'", "--logging.level.root=loud");
        assertThat(output.toString().split("'loud'", -1)).hasSize(2);
    }

    @Test
    void anEmptyContentFolderIsServedAndSaidToBeEmpty(CapturedOutput output) throws IOException {
        Path empty = Files.createDirectories(this.folder.resolve("empty"));
        try (ConfigurableApplicationContext context = start("--server.port=0", "--keyfound.content.dir=" + empty)) {
            assertThat(context.isRunning()).isTrue();
            assertThat(output).contains("/q/kf203", "0 collections, 0 entries, 0 problems, ready in");
        }
    }

    @Test
    void theAddressThatAMessageNamesIsExplainedWhateverContentIsServed() throws IOException, InterruptedException {
        Path empty = Files.createDirectories(this.folder.resolve("empty"));
        try (ConfigurableApplicationContext context = start("--server.port=0", "--keyfound.content.dir=" + empty)) {
            String site = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            assertThat(page(site + "/q/kf203", "en").body()).contains("KF203", "holds no entry",
                    "This is about Keyfound", "noindex");
            assertThat(page(site + "/q/kf203", "zh-CN").body()).contains("<html lang=\"zh", "KF203", "程序 Keyfound")
                .doesNotContain("holds no entry");
            assertThat(page(site + "/q/kf999", "en").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> page(String address, String language) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .build(), BodyHandlers.ofString());
        }
    }

    private void assertRefused(CapturedOutput output, String code, String words, String... arguments) {
        assertThatException().isThrownBy(() -> start(arguments).close());
        assertThat(output)
            .contains("Keyfound cannot start: ", words, "See /q/" + code.toLowerCase(java.util.Locale.ROOT))
            .doesNotContain("\tat ", "Exception");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("--keyfound.content.watch=off", "--spring.datasource.hikari.connection-timeout=1000"));
        all.addAll(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("--keyfound.data.dir="))) {
            all.add("--keyfound.data.dir=" + this.folder.resolve("data"));
        }
        return new SpringApplication(Keyfound.class).run(all.toArray(String[]::new));
    }

}
