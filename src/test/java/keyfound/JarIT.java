package keyfound;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.opensearch.TestNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The jar as it is shipped: a hundred libraries poured into one must still find their
/// services, texts and templates.
class JarIT {

    private static final Path JAR = Path.of("target", "keyfound.jar");

    private static final Pattern ADDRESS = Pattern.compile("serves (http://localhost:\\d+)");

    @TempDir
    private Path folder;

    @BeforeAll
    static void jarIsThere() {
        Assumptions.assumeTrue(Files.exists(JAR), "no target/keyfound.jar: run after ./mvnw package");
    }

    @Test
    void theJarServesWhatTheProgramServes() throws IOException, InterruptedException {
        Process server = java("--server.port=0", "--keyfound.data.dir=" + this.folder, "--keyfound.web.nmae=Ours");
        StringBuilder told = new StringBuilder();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = addressIn(output, told);
            assertThat(told).as("its own list of settings").contains("Did you mean keyfound.web.name?");
            for (String path : List.of("/", "/search?q=os+error+24", "/api/v1/search?q=os+error+24", "/v3/api-docs",
                    "/actuator/health/readiness", "/sitemap.xml")) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address.resolve(path)).build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).isNotBlank();
            }
            assertThat(client
                .send(HttpRequest.newBuilder(address.resolve("/actuator/info")).build(), BodyHandlers.ofString())
                .body()).containsPattern("\"version\":\"\\d").containsPattern("\"commit\":\"\\w");
            assertThat(health(address, "/")).isZero();
            assertThat(health(address, "/elsewhere")).isEqualTo(1);
            server.destroy();
            assertThat(server.waitFor(1, TimeUnit.MINUTES)).as("ends when it is told to").isTrue();
        }
        finally {
            server.destroyForcibly();
        }
    }

    /// The jar carries a part of the client's classes only.
    @Test
    void theJarFindsEntriesThatAClusterKeeps() throws IOException, InterruptedException {
        Process server = java("--server.port=0", "--keyfound.data.dir=" + this.folder,
                "--keyfound.search.engine=opensearch", "--keyfound.search.opensearch.urls=" + TestNode.start(),
                "--keyfound.search.opensearch.replicas=0");
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            URI search = addressIn(output, new StringBuilder()).resolve("/api/v1/search?q=os+error+24");
            assertThat(client.send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString()).body())
                .contains("\"verdict\":\"known\"");
        }
        finally {
            server.destroyForcibly();
        }
    }

    @Test
    void theJarChecksContentFromTheCommandLine() throws IOException, InterruptedException {
        Files.writeString(this.folder.resolve("faq.md"), "# FAQ\n\n## Q: Why is nothing said here?\n");
        Process check = java("check", this.folder.toString());
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("faq.md:3: error KF103");
        assertThat(check.waitFor()).isEqualTo(1);
    }

    @Test
    void theJarTellsItsVersionAndCommit() throws IOException {
        String version = "\\d+\\.\\d+\\.\\d+\\S*";
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String info = new String(jar.getInputStream(jar.getEntry("META-INF/build-info.properties")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(info).containsPattern("(?m)^build.version=" + version + "$")
                .containsPattern("(?m)^build.commit=([0-9a-f]{40}|unknown)$");
        }
        String told = new String(java("--version").getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(told).matches("keyfound " + version + "( \\([0-9a-f]{10}\\))?, Java \\S+\\R");
    }

    @Test
    void eachLibraryKeepsItsServices() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String drivers = new String(
                    jar.getInputStream(jar.getEntry("META-INF/services/java.sql.Driver")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(drivers.lines()).contains("org.h2.Driver", "org.postgresql.Driver");
        }
    }

    @Test
    void anOlderJavaIsToldSoInOneSentence() throws IOException, InterruptedException {
        Path older = olderJava();
        Process refused = new ProcessBuilder(older.toString(), "-jar", JAR.toString()).redirectErrorStream(true)
            .start();
        String output = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).startsWith("Keyfound needs Java 25 or later; this is Java ").hasLineCount(1);
        assertThat(refused.waitFor()).isEqualTo(1);
    }

    private static Process java(String... arguments) throws IOException {
        return prepared(arguments).start();
    }

    private static ProcessBuilder prepared(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                Stream.concat(Stream.of(java.toString(), "-jar", JAR.toString()), Stream.of(arguments)).toList())
            .redirectErrorStream(true);
    }

    /// The command as a container calls it: the server's own settings name port and path.
    private static int health(URI server, String path) throws IOException, InterruptedException {
        ProcessBuilder command = prepared("health").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("SERVER_PORT", String.valueOf(server.getPort()));
        command.environment().put("SERVER_SERVLET_CONTEXT_PATH", path);
        return command.start().waitFor();
    }

    /// @param read grows by the lines before
    private static URI addressIn(BufferedReader output, StringBuilder read) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
            read.append(line).append('\n');
        }
        throw new AssertionError("the server ended:\n" + read);
    }

    private static Path olderJava() {
        File[] machines = new File("/usr/lib/jvm").listFiles();
        Assumptions.assumeTrue(machines != null, "no other Java is looked for on this system");
        return Stream.of((machines != null) ? machines : new File[0])
            .filter(machine -> machine.getName().matches(".*\\b(17|21)\\b.*"))
            .map(machine -> machine.toPath().resolve("bin").resolve("java"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(() -> Assumptions.abort("no older Java is installed here"));
    }

}
