package keyfound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The script `packaging/keyfound`, with a `java` that prints what it is given.
class LauncherScriptTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path home;

    private Path jar = Path.of("");

    private Path cache = Path.of("");

    private Path java = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path folder = Files.createDirectories(this.home.resolve("with blank"));
        Files.copy(Path.of("packaging/keyfound"), folder.resolve("keyfound"), StandardCopyOption.COPY_ATTRIBUTES);
        this.jar = Files.createFile(folder.resolve("keyfound-1.2.3.jar"));
        this.cache = folder.resolve("keyfound.aot");
        this.java = Files.createDirectories(this.home.resolve("jdk/bin")).resolve("java");
        Files.writeString(this.java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(this.java, PosixFilePermissions.fromString("rwxr-xr-x"));
        touch(this.jar, NOON);
        touch(this.java, NOON);
    }

    @Test
    void aServerWithoutACacheMakesOne() throws Exception {
        assertThat(run(Map.of())).containsExactly("-Xlog:aot=off", "-XX:AOTCacheOutput=" + this.cache, "-jar",
                this.jar.toString());
        assertThat(run(Map.of("JAVA_OPTIONS", "-Xmx1g -Xms1g"), "--server.port=1")).containsExactly("-Xlog:aot=off",
                "-Xmx1g", "-Xms1g", "-XX:AOTCacheOutput=" + this.cache, "-jar", this.jar.toString(), "--server.port=1");
    }

    @Test
    void aCacheIsTakenUntilTheJarOrTheJdkIsNewer() throws Exception {
        touch(Files.createFile(this.cache), NOON.plusSeconds(60));
        assertThat(run(Map.of())).contains("-XX:AOTCache=" + this.cache);
        touch(this.jar, NOON.plusSeconds(120));
        assertThat(run(Map.of())).contains("-XX:AOTCacheOutput=" + this.cache);
        touch(this.jar, NOON);
        touch(this.java, NOON.plusSeconds(120));
        assertThat(run(Map.of())).contains("-XX:AOTCacheOutput=" + this.cache);
    }

    @Test
    void aCommandStartsWithoutTheSecondCompilerAndMakesNoCache() throws Exception {
        assertThat(run(Map.of(), "check", "my content")).containsExactly("-Xlog:aot=off", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-jar", this.jar.toString(), "check", "my content");
        touch(Files.createFile(this.cache), NOON.plusSeconds(60));
        assertThat(run(Map.of(), "check")).contains("-XX:AOTCache=" + this.cache);
    }

    @Test
    void whatIsMissingIsTold() throws Exception {
        Files.delete(this.jar);
        assertThat(run(Map.of()))
            .containsExactly("keyfound: there is no keyfound.jar in " + this.cache.toAbsolutePath().getParent());
        Files.createFile(this.jar);
        Files.delete(this.java);
        assertThat(run(Map.of())).containsExactly("keyfound: there is no java; install Java 25 or set JAVA_HOME");
    }

    private List<String> run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(this.cache.resolveSibling("keyfound").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_OPTIONS");
        builder.environment().put("JAVA_HOME", this.home.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }

    private static void touch(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

}
