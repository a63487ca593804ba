package keyfound.demand.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import keyfound.demand.gap.GapId;

/// The table `question`. No other class knows its column names.
final class QuestionTable {

    private final JdbcClient client;

    QuestionTable(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
    }

    void insert(QuestionToken token, ReaderQuestion question) {
        this.client
            .sql("insert into question (token_hash, gap, lines, context, lang, asked_at) values (?, ?, ?, ?, ?, ?)")
            .params(token.hash(), question.gap().value(), question.lines(), question.context(), question.lang(),
                    question.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    Optional<ReaderQuestion> find(QuestionToken token) {
        return this.client.sql("select * from question where token_hash = ?")
            .param(token.hash())
            .query(QuestionTable::question)
            .optional();
    }

    /// The newest first.
    List<ReaderQuestion> of(GapId gap, int limit) {
        return this.client.sql("select * from question where gap = ? order by asked_at desc limit ?")
            .params(gap.value(), limit)
            .query(QuestionTable::question)
            .list();
    }

    /// The newest first.
    List<ReaderQuestion> newest(int limit) {
        return this.client.sql("select * from question order by asked_at desc limit ?")
            .param(limit)
            .query(QuestionTable::question)
            .list();
    }

    long count(Instant from, Instant to) {
        return this.client.sql("select count(*) from question where asked_at >= ? and asked_at < ?")
            .params(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    }

    void purge(Instant before) {
        this.client.sql("delete from question where asked_at < ?").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    private static ReaderQuestion question(ResultSet row, int number) throws SQLException {
        return new ReaderQuestion(new GapId(row.getString("gap")), row.getString("lines"), row.getString("context"),
                row.getString("lang"), row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

}
