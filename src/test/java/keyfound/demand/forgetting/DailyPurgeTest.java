package keyfound.demand.forgetting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.web.ServedSite;

import static org.assertj.core.api.Assertions.assertThat;

/// What is too old is forgotten, each kind after its own time.
class DailyPurgeTest extends ServedSite {

    @Autowired
    private DailyPurge purge;

    @Autowired
    private JdbcTemplate database;

    @Test
    void questionsAreKeptLongerThanSearches() {
        Instant now = Instant.now();
        for (int days : List.of(10, 100, 400)) {
            Instant then = now.minus(Duration.ofDays(days));
            this.database.update(
                    "insert into question (token_hash, gap, lines, context, lang, asked_at) values (?, 'g', 'l', '', 'en', ?)",
                    "purge" + days, then.atOffset(ZoneOffset.UTC));
            this.database.update("insert into vote_reason (entry, reason, lang, told_at) values ('purged', ?, 'en', ?)",
                    "purge" + days, then.atOffset(ZoneOffset.UTC));
            this.database.update(
                    "insert into search_record (id, searched_at, met_on, surface, lang, verdict, gap, line)"
                            + " values (?, ?, ?, 'page', 'en', 'known', 'g', 'purge')",
                    days, then.atOffset(ZoneOffset.UTC), then.atOffset(ZoneOffset.UTC).toLocalDate());
        }
        this.purge.purge(now);
        assertThat(this.database.queryForList("select token_hash from question where token_hash like 'purge%'",
                String.class))
            .containsExactlyInAnyOrder("purge10", "purge100");
        assertThat(this.database.queryForList("select reason from vote_reason where entry = 'purged'", String.class))
            .containsExactlyInAnyOrder("purge10", "purge100");
        assertThat(this.database.queryForList("select id from search_record where line = 'purge'", Long.class))
            .containsExactly(10L);
        this.database.update("delete from question where token_hash like 'purge%'");
        this.database.update("delete from vote_reason where entry = 'purged'");
        this.database.update("delete from search_record where line = 'purge'");
    }

}
