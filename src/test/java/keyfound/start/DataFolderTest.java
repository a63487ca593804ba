package keyfound.start;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class DataFolderTest {

    @TempDir
    private Path folder;

    /// Otherwise a vote that was acknowledged is lost with a killed process or a full
    /// disk.
    @ParameterizedTest
    @CsvSource({ "jdbc:h2:file:/srv/ledger, jdbc:h2:file:/srv/ledger;WRITE_DELAY=0",
            "jdbc:h2:~/ledger;DB_CLOSE_ON_EXIT=FALSE, jdbc:h2:~/ledger;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
            "jdbc:h2:/srv/ledger;write_delay=100, jdbc:h2:/srv/ledger;write_delay=100",
            "jdbc:h2:tcp://db/ledger, jdbc:h2:tcp://db/ledger", "jdbc:h2:mem:ledger, jdbc:h2:mem:ledger",
            "jdbc:postgresql://db/ledger, jdbc:postgresql://db/ledger" })
    void aFileOfH2IsWrittenAtOnceUnlessTheSettingsSayWhen(String set, String used) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
            .addFirst(new MockPropertySource().withProperty("keyfound.data.dir", this.folder.toString())
                .withProperty("spring.datasource.url", set));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new DataFolder().initialize(context);
            context.refresh();
            assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(used);
        }
    }

}
