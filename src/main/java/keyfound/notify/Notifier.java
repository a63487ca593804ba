package keyfound.notify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import keyfound.publication.background.RepeatedWork;

/// Looks for events every few seconds, and tells each once. Of what was there before the
/// first look nothing is told.
@Component
final class Notifier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /// Longer than a message may take.
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final NotifySettings settings;

    private final EventSource events;

    private final NoticeTable table;

    private final NoticeChannel webhook;

    private final NoticeChannel mail;

    private final Clock clock;

    private final RepeatedWork background = new RepeatedWork("keyfound-notify", "Telling of events", BETWEEN_LOOKS,
            this::lookUnlessAway);

    Notifier(NotifySettings settings, EventSource events, NoticeChannel mail, JdbcTemplate template, Clock clock,
            @Value("${keyfound.web.url:}") String site) {
        this.settings = settings;
        this.events = events;
        this.table = new NoticeTable(template);
        this.webhook = new Webhook(settings, site);
        this.mail = mail;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (this.settings.isOn()) {
            this.background.start();
        }
    }

    @Override
    public void close() {
        this.background.close();
    }

    private void lookUnlessAway() throws InterruptedException {
        try {
            look();
        }
        catch (DataAccessException | TransactionException away) {
            log.debug("Nothing can be told while the database is away", away);
        }
    }

    void look() throws InterruptedException {
        Instant now = this.clock.instant();
        boolean first = !this.table.hasBegun();
        for (Notice notice : this.events.now()) {
            this.table.add(notice, now, first);
        }
        if (first) {
            this.table.add(new Notice("begin", Notice.Kind.SOURCE, "From now on events are told.", "/desk"), now, true);
        }
        for (Notice notice : this.table.due(now)) {
            if (this.table.claim(notice, this.clock.instant(), CLAIM)) {
                tell(notice);
            }
        }
        this.table.purge(now.minus(REMEMBERED));
    }

    private void tell(Notice notice) throws InterruptedException {
        NoticeChannel channel = (notice.kind() == Notice.Kind.DIGEST) ? this.mail : this.webhook;
        try {
            channel.send(notice);
            this.table.sent(notice, this.clock.instant());
        }
        catch (IOException ex) {
            Duration pause = pause(this.table.tries(notice));
            this.table.postpone(notice, this.clock.instant().plus(pause));
            log.warn("{}; tried again in {} s; see {}", channel.trouble(ex), pause.toSeconds(),
                    channel.incident().address());
        }
    }

    private static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(tries - 1, 0, 12));
        return (pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause;
    }

}
