package keyfound.demand.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.entry.EntryId;

/// The table `vote_reason`. No other class knows its column names.
final class VoteReasonTable {

    private final JdbcTemplate template;

    VoteReasonTable(JdbcTemplate template) {
        this.template = template;
    }

    void insert(VoteReason reason) {
        this.template.update("insert into vote_reason (entry, reason, lang, told_at) values (?, ?, ?, ?)",
                reason.entry().value(), reason.text(), reason.lang(), reason.at().atOffset(ZoneOffset.UTC));
    }

    /// Keeps the newest of an entry only.
    void bound(EntryId entry, int most) {
        this.template
            .update("delete from vote_reason where entry = ? and id not in (select id from vote_reason where entry = ?"
                    + " order by told_at desc, id desc limit ?)", entry.value(), entry.value(), most);
    }

    /// The newest first.
    List<VoteReason> newest(int limit) {
        return this.template.query("select * from vote_reason order by told_at desc, id desc limit ?",
                VoteReasonTable::reason, limit);
    }

    void move(EntryId from, EntryId to) {
        this.template.update("update vote_reason set entry = ? where entry = ?", to.value(), from.value());
    }

    void purge(Instant before) {
        this.template.update("delete from vote_reason where told_at < ?", before.atOffset(ZoneOffset.UTC));
    }

    private static VoteReason reason(ResultSet row, int number) throws SQLException {
        return new VoteReason(new EntryId(row.getString("entry")), row.getString("reason"), row.getString("lang"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

}
