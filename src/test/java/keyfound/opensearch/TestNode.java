package keyfound.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/// A node of OpenSearch in a process of its own: its logging and its JSON are others than
/// ours. It ends with this process.
///
/// `target/opensearch.cp` holds its class path; Maven writes it before the tests.
public final class TestNode {

    private static final Path CLASS_PATH = Path.of("target/opensearch.cp");

    private static final String RUNNER = "org.codelibs.opensearch.runner.OpenSearchRunner";

    private static final String PORT = "HTTP Port:";

    private static final Duration START = Duration.ofMinutes(2);

    private TestNode() {
    }

    /// @return its address
    public static String start() {
        try {
            Path folder = Files.createTempDirectory("keyfound-opensearch");
            Path log = folder.resolve("node.log");
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--add-modules",
                    "jdk.incubator.vector", "-cp", Files.readString(CLASS_PATH).strip(), RUNNER, "-basePath",
                    folder.resolve("cluster").toString(), "-numOfNode", "1", "-baseHttpPort", "9200", "-clusterName",
                    folder.getFileName().toString());
            Process node = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, folder)));
            String port = Awaitility.await("a node")
                .atMost(START)
                .until(() -> port(log, node), named -> !named.isEmpty());
            Awaitility.await("its answer").atMost(START).until(() -> listens(Integer.parseInt(port)));
            return "http://localhost:" + port;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// The node prints its port before it listens there.
    /// @return empty as long as it did not print it
    private static String port(Path log, Process node) throws IOException {
        List<String> said = Files.readAllLines(log);
        if (!node.isAlive()) {
            throw new IllegalStateException("the node stopped: " + said);
        }
        return said.stream()
            .filter(line -> line.startsWith(PORT))
            .map(line -> line.substring(PORT.length()).strip())
            .findFirst()
            .orElse("");
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket("localhost", port)) {
            return true;
        }
        catch (IOException _) {
            return false;
        }
    }

    private static void stop(Process node, Path folder) {
        node.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            node.waitFor();
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

}
