package keyfound.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import keyfound.permalink.Ledger;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes a content folder without a server around it: at once, after a restart, and after each of some edits. Prints
/// elapsed time and the processor time of the publishing thread and of the whole process.
///
/// Arguments: the content folder, a data folder of its own (kept, so that a second run measures the restart alone), and
/// how many edits.
public final class PublicationSteps {

    private PublicationSteps() {
    }

    public static void main(String[] arguments) throws IOException {
        Path content = Path.of(arguments[0]);
        Path data = Files.createDirectories(Path.of(arguments[1]));
        int edits = (arguments.length < 3) ? 10 : Integer.parseInt(arguments[2]);
        for (String run : List.of("first", "again")) {
            try (SearchEngine engine = measured(run + ": open the index",
                    () -> SearchEngineFactory.named("lucene").open(data.resolve("index")));
                    Publisher publisher = new Publisher(ContentReader.of(content), engine, ledger(data),
                            Clock.systemUTC(), true)) {
                measured(run + ": publish", publisher::publish);
                if (run.equals("again")) {
                    edit(content, publisher, edits);
                }
            }
        }
    }

    private static void edit(Path content, Publisher publisher, int edits) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(content)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        for (int edit = 0; edit < edits; edit++) {
            Path file = files.get((int) (edit * 7919L % files.size()));
            Files.writeString(file, Files.readString(file) + "\n\nAnother line, " + System.nanoTime() + ".\n");
            measured("edit", publisher::publish);
        }
    }

    private static <T> T measured(String what, java.util.function.Supplier<T> work) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        long all = processorTime();
        T done = work.get();
        System.out.printf("%-25s %8.0f ms   this thread %8.0f ms   process %8.0f ms%n", what,
                (System.nanoTime() - began) / 1e6, (threads.getCurrentThreadCpuTime() - busy) / 1e6,
                (processorTime() - all) / 1e6);
        return done;
    }

    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static Ledger ledger(Path data) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + data.resolve("keyfound").toAbsolutePath() + ";WRITE_DELAY=0");
        Flyway.configure().dataSource(database).load().migrate();
        return new Ledger(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC());
    }

}
