package keyfound.notify;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import keyfound.demand.digest.Digest;
import keyfound.permalink.Tables;
import keyfound.publication.settings.Incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Each event is told once, whatever the other side does.
class NotifierTest {

    private static final Notice GAP = new Notice("gap 1", Notice.Kind.GAP, "Nobody knows <E17> & more.",
            "/desk/gaps/1");

    private final List<String> taken = new CopyOnWriteArrayList<>();

    private final List<Notice> events = new ArrayList<>();

    private final MovedClock clock = new MovedClock();

    private final DataSource database = JdbcConnectionPool
        .create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    private final HttpServer server = freshServer();

    private final ServerSetup smtp = new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP);

    private final NotifySettings.Mail mail = new NotifySettings.Mail(List.of("ada@example.org", "bo@example.org"),
            "kb@example.org", Locale.ENGLISH);

    private int status = 200;

    private static HttpServer freshServer() {
        try {
            return HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @BeforeEach
    void open() {
        Tables.bringUpToDate(this.database);
        this.server.createContext("/", this::take);
        this.server.start();
    }

    @AfterEach
    void close() {
        this.server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        this.taken.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Keyfound-Signature-256") + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        exchange.sendResponseHeaders(this.status, -1);
        exchange.close();
    }

    @Test
    void anEventIsToldOnceAlsoAfterARestart() throws Exception {
        notifier(NotifySettings.Format.JSON).look();
        this.events.add(GAP);
        notifier(NotifySettings.Format.JSON).look();
        notifier(NotifySettings.Format.JSON).look();
        assertThat(this.taken).hasSize(1)
            .first()
            .asString()
            .contains("\"kind\":\"gap\"", "https://kb.example.org/desk/gaps/1", "sha256=");
    }

    @Test
    void ofWhatWasThereBeforeNothingIsTold() throws Exception {
        this.events.add(GAP);
        notifier(NotifySettings.Format.JSON).look();
        notifier(NotifySettings.Format.JSON).look();
        assertThat(this.taken).isEmpty();
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndLater() throws Exception {
        Notifier notifier = notifier(NotifySettings.Format.SLACK);
        notifier.look();
        this.events.add(GAP);
        this.status = 503;
        notifier.look();
        notifier.look();
        assertThat(this.taken).as("not before its time").hasSize(1);
        this.clock.move(Duration.ofSeconds(11));
        notifier.look();
        this.clock.move(Duration.ofSeconds(11));
        notifier.look();
        assertThat(this.taken).as("the second pause is longer").hasSize(2);
        this.status = 200;
        this.clock.move(Duration.ofSeconds(60));
        notifier.look();
        this.clock.move(Duration.ofDays(1));
        notifier.look();
        assertThat(this.taken).hasSize(3).last().asString().contains("&lt;E17&gt; &amp; more");
    }

    @Test
    void severalServersTellItOnce() throws Exception {
        notifier(NotifySettings.Format.JSON).look();
        this.events.add(GAP);
        List<Thread> servers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            servers.add(Thread.ofPlatform().start(() -> {
                try {
                    notifier(NotifySettings.Format.JSON).look();
                }
                catch (InterruptedException ex) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread one : servers) {
            one.join();
        }
        assertThat(this.taken).hasSize(1);
    }

    @Test
    void theDigestOfAWeekIsMailedOnceAlsoWhenTheServerWasAway() throws Exception {
        notifier(NotifySettings.Format.JSON).look();
        this.events.add(new Notice("digest 2026-11-23", Notice.Kind.DIGEST, "2026-11-23", "/desk/figures"));
        notifier(NotifySettings.Format.JSON).look();
        this.clock.move(Duration.ofSeconds(11));
        GreenMail server = new GreenMail(this.smtp);
        server.start();
        try {
            notifier(NotifySettings.Format.JSON).look();
            this.clock.move(Duration.ofDays(1));
            notifier(NotifySettings.Format.JSON).look();
            assertThat(server.getReceivedMessages()).hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getAllRecipients()).extracting(Object::toString)
                    .containsExactly("ada@example.org", "bo@example.org"));
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).contains("Handbook", "2026-11-23", "1,200", "75 %");
            assertThat(mail.getContent().toString()).contains("12 times", "阀门 <number> 卡住",
                    "https://kb.example.org/desk/gaps/1");
        }
        finally {
            server.stop();
        }
        assertThat(this.taken).as("it goes by mail only").isEmpty();
    }

    @Test
    void aRefusedMailIsToldWithTheWordsOfTheServer() {
        DigestMail mail = mail();
        assertThatThrownBy(() -> mail.send(new Notice("digest", Notice.Kind.DIGEST, "2026-11-23", "/desk/figures")))
            .isInstanceOfSatisfying(IOException.class,
                    ex -> assertThat(mail.trouble(ex)).contains("spring.mail.host", "localhost"));
        assertThat(mail.incident()).isEqualTo(Incident.MAIL_UNDELIVERED);
    }

    @Test
    void matrixAndTeamsGetTheirOwnForms() throws Exception {
        notifier(NotifySettings.Format.MATRIX).look();
        this.events.add(GAP);
        notifier(NotifySettings.Format.MATRIX).look();
        assertThat(this.taken).hasSize(1)
            .first()
            .asString()
            .startsWith("PUT /hook/send/m.room.message/keyfound-")
            .contains("Bearer s3cret", "\"m.text\"");
        this.events.add(new Notice("gap 2", Notice.Kind.GAP, "Another.", "/desk/gaps/2"));
        notifier(NotifySettings.Format.TEAMS).look();
        assertThat(this.taken).last().asString().startsWith("POST /hook ").contains("AdaptiveCard");
    }

    private Notifier notifier(NotifySettings.Format format) {
        String url = "http://localhost:" + this.server.getAddress().getPort() + "/hook";
        NotifySettings settings = new NotifySettings(url, format, "s3cret", 3, this.mail);
        return new Notifier(settings, () -> List.copyOf(this.events), mail(), new JdbcTemplate(this.database),
                this.clock.withZone(ZoneOffset.UTC), "https://kb.example.org");
    }

    private DigestMail mail() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(this.smtp.getPort());
        sender.setDefaultEncoding("UTF-8");
        return new DigestMail(this.mail, Optional.of(sender),
                monday -> new Digest(monday, 1200, 900, 3,
                        List.of(new Digest.Met("阀门 <number> 卡住", 12, "/desk/gaps/1")), List.of()),
                "Handbook", "https://kb.example.org");
    }

    private static final class MovedClock implements InstantSource {

        private Instant now = Instant.parse("2026-11-29T10:00:00Z");

        @Override
        public Instant instant() {
            return this.now;
        }

        void move(Duration time) {
            this.now = this.now.plus(time);
        }

    }

}
