package keyfound.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.permalink.Ledger;
import keyfound.permalink.Tables;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;

/// Publishes a content folder without a server around it: at once, after a restart, and
/// after each of some edits. Prints elapsed time and the processor time by thread (of
/// threads that are still there at its end).
///
/// Arguments: the content folder, a data folder of its own (kept, so that a second run
/// measures the restart alone), and how many edits.
public final class PublicationSteps {

    private PublicationSteps() {
    }

    public static void main(String[] arguments) throws IOException {
        Path content = Path.of(arguments[0]);
        Path data = Files.createDirectories(Path.of(arguments[1]));
        int edits = (arguments.length < 3) ? 10 : Integer.parseInt(arguments[2]);
        for (String run : List.of("first", "again")) {
            try (SearchEngine engine = measured(run + ": open the index",
                    () -> SearchEngineFactory.named("lucene").open(EngineStorage.in(data.resolve("index"))));
                    Publisher publisher = new Publisher(ContentReader.of(content), engine, ledger(data, ""),
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

    private static <T> T measured(String what, Supplier<T> work) {
        Map<String, Long> before = processorTime();
        long began = System.nanoTime();
        T done = work.get();
        long took = System.nanoTime() - began;
        Map<String, Long> after = processorTime();
        after.replaceAll((thread, time) -> time - before.getOrDefault(thread, 0L));
        System.out.printf("%-25s %8.0f ms   processor time %8.0f ms:", what, took / 1e6,
                after.values().stream().mapToLong(time -> time).sum() * 10.0);
        after.entrySet()
            .stream()
            .filter(thread -> thread.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(7)
            .forEach(thread -> System.out.printf(" %s %d,", thread.getKey(), thread.getValue() * 10));
        System.out.println();
        return done;
    }

    /// By the names of the threads that live, without their numbers; in hundredths of a
    /// second, as Linux tells it.
    private static Map<String, Long> processorTime() {
        Map<String, Long> times = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                add(task.resolve("stat"), times);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return times;
    }

    private static void add(Path file, Map<String, Long> times) {
        try {
            String stat = Files.readString(file);
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')).replaceAll("[# -]*\\d+$", "");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            times.merge(name, Long.parseLong(fields[11]) + Long.parseLong(fields[12]), Long::sum);
        }
        catch (IOException _) {
            // the thread has ended meanwhile
        }
    }

    /// @param options of the database, each with a semicolon in front
    static Ledger ledger(Path data, String options) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + data.resolve("keyfound").toAbsolutePath() + ";WRITE_DELAY=0" + options);
        Tables.bringUpToDate(database);
        return new Ledger(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC());
    }

}
