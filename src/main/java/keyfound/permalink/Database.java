package keyfound.permalink;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database access of the rooms that need it; created once the tables are up to date.
@Configuration(proxyBeanMethods = false)
class Database {

    private final DataSource database;

    Database(DataSource database) {
        this.database = new ReadersPatience(database);
    }

    @Bean
    JdbcTemplate jdbcTemplate() {
        Tables.bringUpToDate(this.database);
        return new JdbcTemplate(this.database);
    }

    @Bean
    TransactionTemplate transactionTemplate() {
        return new TransactionTemplate(new JdbcTransactionManager(this.database));
    }

}
