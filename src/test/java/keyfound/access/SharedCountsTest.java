package keyfound.access;

import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.RealPostgres;
import keyfound.access.FailedLogins.Failures;
import keyfound.access.FailedLogins.Nothing;
import keyfound.access.FailedLogins.Unknown;
import keyfound.permalink.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/// What two servers on one PostgreSQL tell each other of requests and wrong passwords.
class SharedCountsTest {

    @RegisterExtension
    private static final RealPostgres SERVER = new RealPostgres();

    private final DataSource database = SERVER.emptyDatabase();

    private final JdbcTemplate template = new JdbcTemplate(this.database);

    @BeforeEach
    void tables() {
        Tables.bringUpToDate(this.database);
    }

    @Test
    void eachReadsWhatTheOtherTookSinceTheLastTime() {
        RequestCounts one = SharedCounts.of(this.database).requests();
        RequestCounts other = SharedCounts.of(this.database).requests();
        one.add(Map.of("SEARCH a", 70L));
        assertThat(other.takenElsewhere()).as("before it was there").isEmpty();
        assertThat(one.takenElsewhere()).isEmpty();
        one.add(Map.of("SEARCH a", 5L, "VOTE b", 2L));
        other.add(Map.of("SEARCH a", 11L));
        assertThat(other.takenElsewhere()).isEqualTo(Map.of("SEARCH a", 5L, "VOTE b", 2L));
        assertThat(other.takenElsewhere()).isEmpty();
        assertThat(one.takenElsewhere()).isEqualTo(Map.of("SEARCH a", 11L));
    }

    @Test
    void whatWasTakenBeforeALongOutageIsNotCharged() {
        RequestCounts one = SharedCounts.of(this.database).requests();
        RequestCounts other = SharedCounts.of(this.database).requests();
        one.add(Map.of("SEARCH a", 70L));
        this.template.update("update request_count set changed = changed - interval '1' hour");
        assertThat(other.takenElsewhere()).isEmpty();
        one.add(Map.of("SEARCH a", 3L));
        assertThat(other.takenElsewhere()).isEqualTo(Map.of("SEARCH a", 3L));
    }

    @Test
    void aRowThatWasDeletedBeginsAnew() {
        RequestCounts one = SharedCounts.of(this.database).requests();
        RequestCounts other = SharedCounts.of(this.database).requests();
        assertThat(other.takenElsewhere()).isEmpty();
        one.add(Map.of("SEARCH a", 70L));
        assertThat(other.takenElsewhere()).isEqualTo(Map.of("SEARCH a", 70L));
        one.forget();
        assertThat(rows("request_count")).isEqualTo(1);
        this.template.update("update request_count set changed = changed - interval '3' minute");
        other.forget();
        assertThat(rows("request_count")).isZero();
        one.add(Map.of("SEARCH a", 6L));
        assertThat(other.takenElsewhere()).isEqualTo(Map.of("SEARCH a", 6L));
    }

    @Test
    void allCallAPlaceTheSameAndTheDatabaseKnowsNoAddress() {
        RequestCounts one = SharedCounts.of(this.database).requests();
        String name = one.name("192.0.2.1");
        assertThat(SharedCounts.of(this.database).requests().name("192.0.2.1")).isEqualTo(name);
        assertThat(one.name("192.0.2.2")).isNotEqualTo(name);
        assertThat(name).matches("[0-9a-f]{32}");
    }

    @Test
    void aWrongPasswordCountsOnEveryServerUntilALogin() {
        FailedLogins one = SharedCounts.of(this.database).logins();
        FailedLogins other = SharedCounts.of(this.database).logins();
        assertThat(other.find("192.0.2.1")).isInstanceOf(Nothing.class);
        one.add("192.0.2.1");
        other.add("192.0.2.1");
        assertThat(failures(one, "192.0.2.1").count()).isEqualTo(2);
        assertThat(failures(one, "192.0.2.1").since()).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(one.find("192.0.2.2")).isInstanceOf(Nothing.class);
        other.forget("192.0.2.1");
        assertThat(one.find("192.0.2.1")).isInstanceOf(Nothing.class);
        assertThat(rows("failed_login")).isZero();
    }

    @Test
    void whatIsHalfAnHourAgoIsForgotten() {
        FailedLogins one = SharedCounts.of(this.database).logins();
        one.add("192.0.2.1");
        this.template.update("update failed_login set last = last - interval '31' minute");
        assertThat(one.find("192.0.2.1")).isInstanceOf(Nothing.class);
        one.add("192.0.2.1");
        assertThat(failures(one, "192.0.2.1").count()).isEqualTo(1);
        one.forgetOld();
        assertThat(rows("failed_login")).isEqualTo(1);
        this.template.update("update failed_login set last = last - interval '31' minute");
        one.forgetOld();
        assertThat(rows("failed_login")).isZero();
    }

    @Test
    void aDatabaseThatIsAwayLocksNobodyOut() throws Exception {
        FailedLogins logins;
        try (RealPostgres gone = RealPostgres.start()) {
            DataSource other = gone.emptyDatabase();
            Tables.bringUpToDate(other);
            logins = SharedCounts.of(other).logins();
            logins.add("192.0.2.1");
        }
        logins.add("192.0.2.1");
        logins.forget("192.0.2.1");
        assertThat(logins.find("192.0.2.1")).isInstanceOf(Unknown.class);
    }

    private static Failures failures(FailedLogins logins, String place) {
        assertThat(logins.find(place)).isInstanceOf(Failures.class);
        return (Failures) logins.find(place);
    }

    private int rows(String table) {
        return this.template.queryForList("select place from " + table).size();
    }

}
