package keyfound.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;

/// Locks the data folder before any bean opens a file in it, and places the database
/// there unless the settings name another.
final class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DIR = "keyfound.data.dir";

    private static final String URL = "spring.datasource.url";

    /// With H2's default of 500 ms, rows that were acknowledged are lost with a killed
    /// process or a full disk.
    private static final String AT_ONCE = ";WRITE_DELAY=0";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String named = environment.getProperty(DIR, "");
        Path folder = Path.of(named.isBlank() ? "data" : named).toAbsolutePath().normalize();
        create(folder);
        DataFolderLock lock = DataFolderLock.take(folder);
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            // the first to be registered is the last to be destroyed
            beans.registerDisposableBean("dataFolderLock", lock::close);
        }
        environment.getPropertySources()
            .addFirst(new MapPropertySource("keyfound data folder", Map.of(DIR, folder.toString())));
        String database = environment.getProperty(URL, "");
        if (losesLastWrites(database)) {
            environment.getPropertySources()
                .addFirst(new MapPropertySource("keyfound H2", Map.of(URL, database + AT_ONCE)));
        }
        if (database.startsWith("jdbc:postgresql:")) {
            environment.getPropertySources().addLast(new MapPropertySource("keyfound postgresql", patience()));
        }
        if (!environment.containsProperty(URL)) {
            environment.getPropertySources().addLast(new MapPropertySource("keyfound database", embedded(folder)));
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        }
        catch (IOException ex) {
            throw new CannotStartException(Incident.DATA_NOT_WRITABLE,
                    "the data folder " + folder + " cannot be created: " + Causes.words(ex),
                    "Create it, or name another with " + DIR, ex);
        }
    }

    /// In seconds: its driver waits for ever for a server that went away without a word.
    private static Map<String, Object> patience() {
        String driver = "spring.datasource.hikari.data-source-properties.";
        return Map.of(driver + "connectTimeout", "2", driver + "socketTimeout", "30", driver + "tcpKeepAlive", "true");
    }

    /// Whether it is a file of H2, of which nobody has said when it is written.
    private static boolean losesLastWrites(String database) {
        boolean file = database.startsWith("jdbc:h2:") && !database.startsWith("jdbc:h2:tcp:")
                && !database.startsWith("jdbc:h2:ssl:") && !database.startsWith("jdbc:h2:mem:");
        return file && !database.toUpperCase(Locale.ROOT).contains("WRITE_DELAY");
    }

    private static Map<String, Object> embedded(Path folder) {
        return Map.of(URL, "jdbc:h2:file:" + folder.resolve("keyfound") + AT_ONCE + ";DB_CLOSE_ON_EXIT=FALSE",
                "spring.datasource.username", "sa");
    }

}
