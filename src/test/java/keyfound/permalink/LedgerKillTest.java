package keyfound.permalink;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.permalink.address.Address;
import keyfound.permalink.address.Resolution;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

/// A ledger that is killed while it writes has lost nothing of what it acknowledged.
class LedgerKillTest {

    private static final int ENOUGH = 200;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("keyfound") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), url)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
        int acknowledged = -1;
        try (BufferedReader lines = writer.inputReader()) {
            while (acknowledged < ENOUGH) {
                acknowledged = number(lines.readLine(), acknowledged);
            }
            writer.destroyForcibly().waitFor();
        }
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        Ledger ledger = LedgerContract.open(database);
        for (int number = 0; number <= acknowledged; number++) {
            assertThat(ledger.resolve(new EntryId("id-" + number))).isInstanceOf(Resolution.Served.class);
        }
    }

    private static int number(String line, int last) throws IOException {
        if (line == null) {
            throw new IOException("the writer ended after " + last);
        }
        return line.matches("ack \\d+") ? Integer.parseInt(line.substring(4)) : last;
    }

    /// Records one address after the other, and says so after each.
    static final class Writer {

        private Writer() {
        }

        public static void main(String[] arguments) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL(arguments[0]);
            Ledger ledger = LedgerContract.open(database);
            Ledger.Served nothing = new Ledger.Served(List.of(), Set.of());
            for (int number = 0; true; number++) {
                Address address = new Address("id-" + number, "a.md", number, "Question?", Sketch.EMPTY, List.of());
                ledger.record(new Ledger.Served(List.of(address), Set.of()), nothing, TextVersion.UNKNOWN);
                System.out.println("ack " + number);
            }
        }

    }

}
