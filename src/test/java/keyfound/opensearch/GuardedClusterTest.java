package keyfound.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.search.Opened;
import keyfound.search.SearchEngine;
import keyfound.search.SearchIndex;
import keyfound.search.Written;
import keyfound.search.storage.EngineUnusableException;
import keyfound.search.storage.EngineUnusableException.Reason;
import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The real cluster of the tests behind TLS and a password, as the security plugin guards
/// it.
class GuardedClusterTest {

    private static final SourceFile DISK = Written.file("disk.md")
        .entry("disk", "The disk is full, what now?", "Delete some files.")
        .done();

    private static final String SECRET = "zorb secret";

    private final SearchCluster real = TestCluster.fresh();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private HttpsServer server;

    @BeforeEach
    void listen() throws Exception {
        Path keys = keys("cluster", "san=ip:127.0.0.1");
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        this.server.createContext("/", this::pass).setAuthenticator(new BasicAuthenticator("cluster") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("ann") && password.equals(SECRET);
            }
        });
        this.server.start();
    }

    @AfterEach
    void stop() {
        this.server.stop(0);
        this.client.close();
        ClusterIndex.delete(this.real);
    }

    @Test
    void aClusterWithACertificateAndAPasswordIsUsed() {
        SearchCluster guarded = cluster("127.0.0.1", SECRET, Optional.of(this.folder.resolve("cluster.pem")));
        try (SearchEngine engine = OpenSearchEngine.open(guarded, Clock.systemUTC());
                SearchIndex index = Opened.put(engine, DISK)) {
            assertThat(index.entry(new EntryId("disk"))).isPresent();
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        expect(cluster("127.0.0.1", "wrong", Optional.of(this.folder.resolve("cluster.pem"))), Reason.NOT_ALLOWED,
                "with 401");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        expect(cluster("127.0.0.1", SECRET, Optional.empty()), Reason.NOT_TRUSTED,
                "unable to find valid certification");
    }

    @Test
    void anotherAuthorityIsNotTrusted() throws Exception {
        keys("other", "san=ip:127.0.0.1");
        expect(cluster("127.0.0.1", SECRET, Optional.of(this.folder.resolve("other.pem"))), Reason.NOT_TRUSTED, "");
    }

    @Test
    void aCertificateOfAnotherNameIsNotTrusted() {
        expect(cluster("localhost", SECRET, Optional.of(this.folder.resolve("cluster.pem"))), Reason.NOT_TRUSTED,
                "localhost");
    }

    @Test
    void aFileThatIsNoCertificateIsToldAsOne() throws IOException {
        Path file = Files.writeString(this.folder.resolve("empty.pem"), "nothing");
        expect(cluster("127.0.0.1", SECRET, Optional.of(file)), Reason.UNREACHABLE, "empty.pem");
    }

    private SearchCluster cluster(String host, String password, Optional<Path> certificate) {
        URI url = URI.create("https://" + host + ":" + this.server.getAddress().getPort());
        return new SearchCluster(List.of(url), "ann", password, this.real.prefix(), 1, 0, certificate);
    }

    private static void expect(SearchCluster cluster, Reason reason, String words) {
        assertThatThrownBy(() -> OpenSearchEngine.open(cluster, Clock.systemUTC()))
            .isInstanceOf(EngineUnusableException.class)
            .hasMessageContaining(words)
            .extracting("reason")
            .isEqualTo(reason);
    }

    /// A key and a certificate that it signs itself, also as PEM.
    private Path keys(String name, String extension) throws Exception {
        Path store = this.folder.resolve(name + ".p12");
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", extension, "-keystore",
                store.toString(), "-storepass", SECRET);
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store.toString(), "-storepass", SECRET, "-file",
                this.folder.resolve(name + ".pem").toString());
        return store;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static SSLContext context(Path keys) throws GeneralSecurityException, IOException {
        try (InputStream bytes = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, SECRET.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, SECRET.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest
            .newBuilder(URI.create(this.real.urls().getFirst().toString() + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
            .ifPresent(type -> request.header("Content-Type", type));
        try {
            HttpResponse<byte[]> answered = this.client.send(request.build(), BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answered.statusCode(),
                    (answered.body().length == 0) ? -1 : answered.body().length);
            exchange.getResponseBody().write(answered.body());
            exchange.close();
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

}
