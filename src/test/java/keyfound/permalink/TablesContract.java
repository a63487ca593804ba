package keyfound.permalink;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// How the tables of every earlier version are brought up to date, on every database.
abstract class TablesContract {

    /// An empty database.
    abstract DataSource database();

    static List<String> earlierVersions() {
        List<String> all = Stream.of(migrations(LedgerParts.inMemory(), "latest").info().all())
            .map(MigrationInfo::getVersion)
            .map(String::valueOf)
            .toList();
        assertThat(all).hasSizeGreaterThan(6);
        return all.subList(0, all.size() - 1);
    }

    private static Flyway migrations(DataSource database, String target) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration").target(target).load();
    }

    /// What the first version wrote is in its tables, and stays whatever comes after.
    @ParameterizedTest
    @MethodSource("earlierVersions")
    void addressesAndVotesOfEachEarlierVersionAreKept(String version) {
        DataSource database = database();
        migrations(database, version).migrate();
        JdbcTemplate sql = new JdbcTemplate(database);
        insertAddress(sql, "served-once", "moved", "served-now");
        insertAddress(sql, "served-now", "served", null);
        boolean votes = !version.equals("1");
        if (votes) {
            sql.update("insert into outcome (entry, outcome, times) values ('served-now', 'fixed', 3)");
        }

        Ledger ledger = LedgerContract.open(database);
        assertThat(ledger.resolve(new EntryId("served-once")))
            .isEqualTo(new Resolution.Moved<>(new EntryId("served-now")));
        assertThat(ledger.resolve(new EntryId("served-now")))
            .isEqualTo(new Resolution.Served<>(new EntryId("served-now")));
        assertThat(sql.queryForList("select times from outcome", Long.class))
            .isEqualTo(votes ? List.of(3L) : List.of());
    }

    private static void insertAddress(JdbcTemplate sql, String id, String state, @Nullable String to) {
        sql.update("""
                insert into address
                    (kind, id, state, moved_to, file, place, text, sketch, first_served, last_served)
                values ('entry', ?, ?, ?, 'faq.md', 0, 'Why?', '', current_timestamp, current_timestamp)""", id, state,
                to);
    }

    @Test
    void bringingThemUpToDateAgainChangesNothing() {
        DataSource database = database();
        Tables.bringUpToDate(database);
        List<String> before = history(database);
        Tables.bringUpToDate(database);
        assertThat(history(database)).isEqualTo(before).hasSize(earlierVersions().size() + 1);
    }

    /// A migration that is added gets its line in `keyfound/permalink/migrations`.
    @Test
    void tablesOfThisVersionAreKnownWithoutFlyway() {
        DataSource database = database();
        assertThat(KnownTables.areIn(database)).isFalse();
        Tables.bringUpToDate(database);
        assertThat(KnownTables.applied(database)).isEqualTo(KnownTables.list());
        assertThat(KnownTables.areIn(database)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'",
            "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '2'",
            "delete from \"flyway_schema_history\" where \"version\" = '2'", """
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                        "checksum", "installed_by", "execution_time", "success")
                    values (99, '99', 'newer', 'SQL', 'V99__newer.sql', 1, 'somebody', 1, true)""" })
    void damagedAndNewerTablesAreNotTakenForKnownOnes(String damage) {
        DataSource database = database();
        Tables.bringUpToDate(database);
        new JdbcTemplate(database).update(damage);
        assertThat(KnownTables.areIn(database)).isFalse();
        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> Tables.bringUpToDate(database));
    }

    static List<String> history(DataSource database) {
        return new JdbcTemplate(database).queryForList("""
                select "version" from "flyway_schema_history"
                where "version" is not null and "success" order by "installed_rank\"""", String.class);
    }

}
