package keyfound.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;
import keyfound.text.ShownAddress;

/// Warns of misspelt settings before the start, since a default in their place may make
/// it fail. Refuses a database that is neither H2 nor PostgreSQL.
final class SettingNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger("keyfound.start");

    private static final String DATABASE = "spring.datasource.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        UnknownSettings.ofProgram().in(environment).forEach(log::warn);
        String database = environment.getProperty(DATABASE, "");
        if (!database.isBlank() && !database.startsWith("jdbc:h2:") && !database.startsWith("jdbc:postgresql:")) {
            throw new CannotStartException(Incident.DATABASE_UNREACHABLE,
                    DATABASE + " = '" + ShownAddress.of(database) + "' is neither H2 nor PostgreSQL",
                    "For example --" + DATABASE + "=jdbc:postgresql://localhost:5432/keyfound", null);
        }
    }

}
