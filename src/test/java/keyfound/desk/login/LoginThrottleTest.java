package keyfound.desk.login;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import keyfound.access.SharedCounts;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    private final LoginThrottle throttle = new LoginThrottle(SharedCounts.of(embedded()).logins(), this.now::get);

    private static DataSource embedded() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        return database;
    }

    @Test
    void aFewMistakesCostNothing() {
        fail("192.0.2.1", 4);
        assertThat(this.throttle.waitFor("192.0.2.1")).isZero();
    }

    @Test
    void theWaitDoublesAndEnds() {
        fail("192.0.2.1", 5);
        assertThat(this.throttle.waitFor("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        fail("192.0.2.1", 3);
        assertThat(this.throttle.waitFor("192.0.2.1")).isEqualTo(Duration.ofSeconds(8));
        this.now.addAndGet(Duration.ofSeconds(8).toNanos());
        assertThat(this.throttle.waitFor("192.0.2.1")).isZero();
        fail("192.0.2.1", 100);
        assertThat(this.throttle.waitFor("192.0.2.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void othersDoNotWaitAndALoginForgives() {
        fail("192.0.2.1", 10);
        assertThat(this.throttle.waitFor("192.0.2.2")).isZero();
        this.throttle.succeeded("192.0.2.1");
        assertThat(this.throttle.waitFor("192.0.2.1")).isZero();
    }

    @Test
    void oneHouseHasManyAddressesOfVersionSix() {
        for (int host = 0; host < 10; host++) {
            this.throttle.failed("2001:db8:1:2::" + host);
        }
        assertThat(this.throttle.waitFor("2001:db8:1:2:ffff::1")).isPositive();
        assertThat(this.throttle.waitFor("2001:db8:1:3::1")).isZero();
    }

    private void fail(String address, int times) {
        for (int count = 0; count < times; count++) {
            this.throttle.failed(address);
        }
    }

}
