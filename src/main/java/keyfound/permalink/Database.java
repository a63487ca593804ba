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

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        Tables.bringUpToDate(database);
        return new JdbcTemplate(database);
    }

    @Bean
    TransactionTemplate transactionTemplate(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

}
