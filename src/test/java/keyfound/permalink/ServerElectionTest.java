package keyfound.permalink;

import java.time.Clock;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class ServerElectionTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void makeTables() {
        this.database.setURL("jdbc:h2:mem:election;DB_CLOSE_DELAY=-1");
        Tables.bringUpToDate(this.database);
    }

    private ServerElection server() {
        return new ServerElection(new JdbcTemplate(this.database), Clock.systemUTC());
    }

    @Test
    void oneOfTwoServersIsElectedAndStaysSo() {
        try (ServerElection one = server(); ServerElection other = server()) {
            assertThat(one.isElected()).isFalse();
            one.stand("1.1");
            other.stand("1.1");
            one.stand("1.1");
            assertThat(one.isElected()).isTrue();
            assertThat(other.isElected()).isFalse();
        }
    }

    /// As while a new version is rolled out: the new server is ready only when it serves.
    @Test
    void aServerThatReadsAnotherFormatIsElectedBesideTheOther() {
        try (ServerElection one = server(); ServerElection newer = server(); ServerElection third = server()) {
            one.stand("1.1");
            newer.stand("1.2");
            third.stand("1.2");
            one.stand("1.1");
            assertThat(one.isElected()).isTrue();
            assertThat(newer.isElected()).isTrue();
            assertThat(third.isElected()).isFalse();
        }
    }

    @Test
    void aServerThatResignsIsSucceededAtOnce() {
        try (ServerElection other = server()) {
            try (ServerElection one = server()) {
                one.stand("1.1");
                other.stand("1.1");
                assertThat(other.isElected()).isFalse();
            }
            other.stand("1.1");
            assertThat(other.isElected()).isTrue();
        }
    }

    @Test
    void aServerWhoseTermEndedInTheDatabaseIsSucceeded() {
        try (ServerElection one = server(); ServerElection other = server()) {
            one.stand("1.1");
            new JdbcTemplate(this.database).update("update shedlock set lock_until = timestamp '2026-01-01 00:00:00'");
            other.stand("1.1");
            assertThat(other.isElected()).isTrue();
            one.stand("1.1");
            assertThat(one.isElected()).isFalse();
        }
    }

}
