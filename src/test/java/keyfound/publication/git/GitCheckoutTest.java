package keyfound.publication.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.publication.settings.Incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Against a real repository on disk.
class GitCheckoutTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    private Path folder;

    private Team team;

    @BeforeEach
    void createTheTeamsRepository(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.team = new Team(folder.resolve("team"));
        this.team.commit("docs/a.md", "one", "Ada", MONDAY);
        this.team.commit("docs/b.md", "one", "Bo", MONDAY);
    }

    @AfterEach
    void close() {
        this.team.close();
    }

    @Test
    void theNewestCommitIsCheckedOutAndFollowed() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            assertThat(checkout.hasContent()).isFalse();
            assertThat(checkout.update()).isTrue();
            assertThat(text("docs/a.md")).isEqualTo("one");
            assertThat(checkout.update()).as("nothing new").isFalse();
            this.team.commit("docs/a.md", "two", "Bo", TUESDAY);
            assertThat(checkout.update()).isTrue();
            assertThat(text("docs/a.md")).isEqualTo("two");
            assertThat(checkout.commit()).contains(this.team.head());
        }
    }

    @Test
    void aBranchIsFollowedByName() throws Exception {
        this.team.branch("release");
        this.team.commit("docs/a.md", "released", "Ada", TUESDAY);
        this.team.checkOut("main");
        try (GitCheckout checkout = open("release", 50)) {
            checkout.update();
            assertThat(text("docs/a.md")).isEqualTo("released");
        }
    }

    @Test
    void aRewrittenBranchIsFollowedToo() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            this.team.commit("docs/c.md", "mistake", "Ada", TUESDAY);
            checkout.update();
            this.team.rewind();
            this.team.commit("docs/d.md", "right", "Ada", WEDNESDAY);
            assertThat(checkout.update()).isTrue();
            assertThat(tree().resolve("docs/c.md")).doesNotExist();
            assertThat(text("docs/d.md")).isEqualTo("right");
        }
    }

    @Test
    void aBrokenRemoteLeavesTheLastStateAndSaysWhy() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            checkout.update();
            Files.move(this.folder.resolve("team"), this.folder.resolve("away"));
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update)
                .withMessageContaining(
                        "cannot be fetched: there is no git repository at this address; the folder was moved "
                                + "or deleted")
                .withMessageContaining("file:")
                .withMessageNotContaining("origin");
            assertThat(text("docs/a.md")).isEqualTo("one");
            Files.move(this.folder.resolve("away"), this.folder.resolve("team"));
            assertThat(checkout.update()).isFalse();
        }
    }

    @Test
    void aPasswordInTheAddressIsNeverShown() {
        GitRemote remote = new GitRemote("https://user:secret@example.org/x.git", "", "", "", 1);
        assertThat(remote).hasToString("https://example.org/x.git");
        GitRemote odd = new GitRemote("http://user:pa@ss-SECRET@localhost:1/x.git", "", "", "", 1);
        assertThat(odd).hasToString("http://localhost:1/x.git");
        try (GitCheckout checkout = GitCheckout.open(tree(), odd, "")) {
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update)
                .withMessageNotContaining("SECRET")
                .withMessageNotContaining("pa@");
        }
    }

    @Test
    void onlyTheRightSecretSignsACall() throws IOException {
        // the example of GitHub's documentation, "Validating webhook deliveries"
        WebhookSignature signature = new WebhookSignature("It's a Secret to Everybody");
        String right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        assertThat(signature.signs(body("Hello, World!"), right)).isTrue();
        assertThat(signature.signs(body("Hello, World?"), right)).isFalse();
        assertThat(signature.signs(body("Hello, World!"), "")).isFalse();
        assertThat(signature.isToken("It's a Secret to Everybody")).isTrue();
        assertThat(signature.isToken("It's a Secret")).isFalse();
        assertThat(signature.isToken("")).isFalse();
    }

    @Test
    void aCheckoutThatWasKilledInTheMiddleIsMendedAtTheNextStart() throws Exception {
        try (GitCheckout checkout = open("", 50)) {
            checkout.update();
        }
        Files.createFile(tree().resolve(".git/index.lock"));
        Files.createFile(tree().resolve(".git/keyfound-unfinished"));
        Files.delete(tree().resolve("docs/a.md"));
        Files.writeString(tree().resolve("docs/b.md"), "half");
        try (GitCheckout checkout = open("", 50)) {
            assertThat(text("docs/a.md")).isEqualTo("one");
            assertThat(text("docs/b.md")).isEqualTo("one");
            this.team.commit("docs/a.md", "two", "Bo", TUESDAY);
            assertThat(checkout.update()).isTrue();
        }
    }

    @Test
    void aCommitWithoutTheFolderOfTheContentIsRefusedAndTheOneBeforeStays() throws Exception {
        try (GitCheckout checkout = openDocs()) {
            checkout.update();
            String good = this.team.head();
            this.team.move("docs/a.md", "elsewhere/a.md");
            this.team.move("docs/b.md", "elsewhere/b.md");
            this.team.commit("Ada", TUESDAY);
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update)
                .withMessageContaining("cannot be served: it has no folder 'docs'")
                .extracting(GitTroubleException::incident)
                .isEqualTo(Incident.COMMIT_REFUSED);
            assertThat(text("docs/a.md")).isEqualTo("one");
            assertThat(checkout.commit()).contains(good);
        }
        try (GitCheckout restarted = openDocs()) {
            assertThat(text("docs/a.md")).as("after a restart").isEqualTo("one");
            this.team.rewind();
            assertThat(restarted.update()).as("back at the commit before").isFalse();
            this.team.commit("docs/a.md", "two", "Ada", WEDNESDAY);
            assertThat(restarted.update()).isTrue();
        }
    }

    @Test
    void aCommitThatMakesTheFolderALinkIsRefused() throws Exception {
        try (GitCheckout checkout = openDocs()) {
            checkout.update();
            Files.createDirectories(this.folder.resolve("private"));
            Files.writeString(this.folder.resolve("private/secret.txt"), "secret");
            this.team.move("docs/a.md", "away/a.md");
            this.team.move("docs/b.md", "away/b.md");
            Files.delete(this.folder.resolve("team/docs"));
            Files.createSymbolicLink(this.folder.resolve("team/docs"), this.folder.resolve("private"));
            this.team.commit("Mallory", TUESDAY);
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update)
                .withMessageContaining("it has no folder 'docs'");
            assertThat(tree().resolve("docs")).isDirectory();
            assertThat(Files.isSymbolicLink(tree().resolve("docs"))).isFalse();
            assertThat(tree().resolve("docs/secret.txt")).doesNotExist();
        }
    }

    /// Trees that git can hold and this disk cannot, made without `git add`, which would
    /// refuse them.
    @ParameterizedTest
    @ValueSource(strings = { "docs/..", "docs/.git/config", ".GIT/hooks/x", "docs/\0.md", "git~1/x" })
    void aTreeThatCannotBeWrittenIsRefusedAndTheFollowingGoesOn(String path) throws Exception {
        try (GitCheckout checkout = openDocs()) {
            checkout.update();
            String good = this.team.head();
            this.team.commitTree(path, "odd", TUESDAY);
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update);
            assertThat(checkout.commit()).contains(good);
            assertThat(text("docs/a.md")).isEqualTo("one");
            assertThat(text("docs/b.md")).isEqualTo("one");
        }
        try (GitCheckout restarted = openDocs()) {
            assertThat(text("docs/a.md")).as("after a restart").isEqualTo("one");
            this.team.rewind();
            this.team.commit("docs/a.md", "two", "Ada", WEDNESDAY);
            assertThat(restarted.update()).isTrue();
            assertThat(text("docs/a.md")).isEqualTo("two");
        }
    }

    @Test
    void aServerThatSendsUsElsewhereIsNotFollowed() throws Exception {
        AtomicInteger elsewhere = new AtomicInteger();
        HttpServer other = server(exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        HttpServer configured = server(exchange -> {
            exchange.getResponseHeaders().set("Location", address(other) + exchange.getRequestURI());
            exchange.sendResponseHeaders(301, -1);
        });
        try (GitCheckout checkout = GitCheckout.open(tree(), remote(configured), "")) {
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update);
            assertThat(elsewhere).hasValue(0);
        }
        finally {
            other.stop(0);
            configured.stop(0);
        }
    }

    @Test
    void aRepositoryServedAsPlainFilesCannotNameAnotherServer() throws Exception {
        AtomicInteger elsewhere = new AtomicInteger();
        AtomicInteger alternates = new AtomicInteger();
        HttpServer other = server(exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        HttpServer configured = server(exchange -> {
            String path = exchange.getRequestURI().getPath();
            String text = path.endsWith("/info/refs") ? this.team.head() + "\trefs/heads/main\n"
                    : path.endsWith("/HEAD") ? "ref: refs/heads/main\n" : "";
            if (path.endsWith("/http-alternates")) {
                alternates.incrementAndGet();
                text = address(other) + "/objects\n";
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, text.isEmpty() ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
        try (GitCheckout checkout = GitCheckout.open(tree(), remote(configured), "")) {
            assertThatExceptionOfType(GitTroubleException.class).isThrownBy(checkout::update);
            assertThat(alternates.get()).as("the trap was looked at").isPositive();
            assertThat(elsewhere).hasValue(0);
        }
        finally {
            other.stop(0);
            configured.stop(0);
        }
    }

    private static GitRemote remote(HttpServer server) {
        return new GitRemote(address(server) + "/team.git", "", "", "", 10);
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static HttpServer server(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.handle(exchange);
            }
        });
        server.start();
        return server;
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private GitCheckout open(String branch, int depth) {
        return GitCheckout.open(tree(), new GitRemote(this.team.uri(), branch, "", "", depth), "");
    }

    private GitCheckout openDocs() {
        return GitCheckout.open(tree(), new GitRemote(this.team.uri(), "", "", "", 50), "docs");
    }

    private Path tree() {
        return this.folder.resolve("checkout");
    }

    private String text(String path) throws IOException {
        return Files.readString(tree().resolve(path));
    }

}
