package keyfound.desk.login;

import java.io.IOException;
import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import keyfound.RealPostgres;
import keyfound.access.SharedCounts;
import keyfound.permalink.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/// The waits of two servers on one PostgreSQL.
class SharedLoginThrottleTest {

    @Test
    void aLoginAtOneServerForgivesAtTheOtherUntilTheDatabaseIsAway() throws IOException {
        LoginThrottle one;
        try (RealPostgres postgres = RealPostgres.start()) {
            DataSource database = postgres.emptyDatabase();
            Tables.bringUpToDate(database);
            one = throttle(database);
            LoginThrottle other = throttle(database);
            fail(one, 8);
            assertThat(other.waitFor("192.0.2.1")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
            other.succeeded("192.0.2.1");
            assertThat(one.waitFor("192.0.2.1")).isZero();
            fail(one, 4);
            assertThat(one.waitFor("192.0.2.1")).isZero();
        }
        assertThat(one.waitFor("192.0.2.1")).isZero();
        fail(one, 4);
        assertThat(one.waitFor("192.0.2.1")).as("counted here").isPositive();
    }

    private static LoginThrottle throttle(DataSource database) {
        return new LoginThrottle(SharedCounts.of(database).logins(), System::nanoTime);
    }

    private static void fail(LoginThrottle throttle, int times) {
        for (int count = 0; count < times; count++) {
            throttle.failed("192.0.2.1");
        }
    }

}
