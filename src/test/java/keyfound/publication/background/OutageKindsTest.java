package keyfound.publication.background;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class OutageKindsTest {

    static Stream<Throwable> ofADatabaseThatIsAway() {
        SQLException broken = new SQLException("connection refused");
        return Stream.of(new CannotGetJdbcConnectionException("none left", broken),
                new CannotCreateTransactionException("none left", broken), new QueryTimeoutException("no answer"),
                new UncategorizedSQLException("vote", null, broken));
    }

    @ParameterizedTest
    @MethodSource("ofADatabaseThatIsAway")
    void aDatabaseThatIsAwayComesBack(Throwable failure) {
        assertThat(Outage.isBehind(failure)).isTrue();
    }

    @Test
    void aStatementThatIsWrongIsAFault() {
        assertThat(Outage.isBehind(new BadSqlGrammarException("vote", "selct", new SQLException()))).isFalse();
        assertThat(Outage.isBehind(new DuplicateKeyException("twice"))).isFalse();
        assertThat(Outage.isBehind(new OutOfMemoryError())).isFalse();
    }

}
