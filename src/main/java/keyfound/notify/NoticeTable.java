package keyfound.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table `notice`. No other class knows its column names.
final class NoticeTable {

    private static final Logger log = LoggerFactory.getLogger(NoticeTable.class);

    private final JdbcTemplate template;

    NoticeTable(JdbcTemplate template) {
        this.template = template;
    }

    /// Whether the first look is over.
    boolean hasBegun() {
        return !this.template.query("select id from notice where id = 'begin'", (row, _) -> 1).isEmpty();
    }

    /// Keeps the notice, unless it is known.
    /// @param sent whether it need not be told
    void add(Notice notice, Instant now, boolean sent) {
        if (!this.template.query("select id from notice where id = ?", (row, _) -> 1, notice.key()).isEmpty()) {
            return;
        }
        @Nullable OffsetDateTime done = sent ? at(now) : null;
        try {
            this.template.update(
                    "insert into notice (id, kind, text, path, made_at, tries, due_at, sent_at)"
                            + " values (?, ?, ?, ?, ?, 0, ?, ?)",
                    notice.key(), notice.kind().word(), notice.text(), notice.path(), at(now), at(now), done);
        }
        catch (DuplicateKeyException ex) {
            log.debug("Another server noticed it first", ex);
        }
    }

    /// The oldest first.
    List<Notice> due(Instant now) {
        return this.template.query(
                "select * from notice where sent_at is null and due_at <= ? order by made_at, id limit 20",
                (row, _) -> new Notice(row.getString("id"), Notice.Kind.of(row.getString("kind")),
                        row.getString("text"), row.getString("path")),
                at(now));
    }

    /// Takes the notice for this server. Nobody else tells it until the time is over.
    /// @return false when another server was quicker
    boolean claim(Notice notice, Instant now, Duration time) {
        return this.template.update(
                "update notice set due_at = ?, tries = tries + 1 where id = ? and sent_at is null and due_at <= ?",
                at(now.plus(time)), notice.key(), at(now)) > 0;
    }

    int tries(Notice notice) {
        return this.template
            .query("select tries from notice where id = ?", (row, _) -> row.getInt("tries"), notice.key())
            .stream()
            .findFirst()
            .orElse(0);
    }

    void sent(Notice notice, Instant now) {
        this.template.update("update notice set sent_at = ? where id = ?", at(now), notice.key());
    }

    void postpone(Notice notice, Instant until) {
        this.template.update("update notice set due_at = ? where id = ?", at(until), notice.key());
    }

    void purge(Instant before) {
        this.template.update("delete from notice where made_at < ? and id <> 'begin'", at(before));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

}
