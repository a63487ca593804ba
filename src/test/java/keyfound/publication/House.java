package keyfound.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import keyfound.access.Visibility;
import keyfound.content.ContentRoot;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.permalink.Ledger;
import keyfound.permalink.Tables;
import keyfound.permalink.address.Resolution;
import keyfound.search.SearchEngine;
import keyfound.search.SearchEngineFactory;
import keyfound.search.storage.EngineStorage;

/// A publisher with all its real parts: a folder of files, the embedded engine, a ledger
/// in memory.
public final class House implements AutoCloseable {

    private final Path content;

    private final Lineage lineage;

    private final Path index;

    private final Ledger ledger;

    private final Election election;

    private final Supplier<SearchEngine> engines;

    private SearchEngine engine;

    private Publisher publisher;

    public House(Path folder) throws IOException {
        this(folder, Files.createDirectories(folder.resolve("content")));
    }

    /// @param content where the files are
    public House(Path folder, Path content) {
        this(folder, content, Lineage.NONE, emptyLedger());
    }

    /// @param lineage of the content
    /// @param ledger perhaps kept by several houses
    House(Path folder, Path content, Lineage lineage, Ledger ledger) {
        this.content = content;
        this.lineage = lineage;
        this.index = folder.resolve("index");
        this.ledger = ledger;
        this.election = Election.ALONE;
        this.engines = () -> SearchEngineFactory.named("lucene").open(EngineStorage.in(this.index));
        this.engine = this.engines.get();
        this.publisher = publisher(false);
    }

    /// With an engine that several houses share.
    public House(Path content, Supplier<SearchEngine> engines, Election election) {
        this(content, engines, election, emptyLedger());
    }

    /// With an engine and a ledger that several houses share.
    public House(Path content, Supplier<SearchEngine> engines, Election election, Ledger ledger) {
        this.election = election;
        this.content = content;
        this.lineage = Lineage.NONE;
        this.index = content;
        this.ledger = ledger;
        this.engines = engines;
        this.engine = engines.get();
        this.publisher = publisher(false);
    }

    public Publisher publisher() {
        return this.publisher;
    }

    /// Another publisher of this house, which reads in its own way.
    public Publisher publisherReading(ContentReader reader) {
        return new Publisher(reader, this.engine, this.ledger, Clock.systemUTC(), false);
    }

    public Ledger ledger() {
        return this.ledger;
    }

    public Path content() {
        return this.content;
    }

    /// Stops and starts the program, with a property or without.
    public void restart(boolean acceptDrop) {
        close();
        this.engine = this.engines.get();
        this.publisher = publisher(acceptDrop);
    }

    /// Stops and starts the program after somebody removed its index.
    public void restartWithoutIndex() throws IOException {
        close();
        try (var files = Files.walk(this.index)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        this.engine = this.engines.get();
        this.publisher = publisher(false);
    }

    public void write(String path, String text) throws IOException {
        Path file = this.content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public void delete(String path) throws IOException {
        Files.delete(this.content.resolve(path));
    }

    public void move(String from, String to) throws IOException {
        Path target = this.content.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(this.content.resolve(from), target);
    }

    /// The id under which a question is served.
    public String idOf(String question) {
        return this.publisher.read(publication -> publication.catalog()
            .entries()
            .stream()
            .filter(entry -> entry.question().equals(question))
            .map(EntryOutline::id)
            .map(EntryId::value)
            .findFirst()
            .orElse("(not served)"));
    }

    public boolean isServed(String id) {
        return this.publisher.read(publication -> publication.catalog().entry(new EntryId(id)).isPresent()
                && publication.index().entry(new EntryId(id)).isPresent());
    }

    public Resolution<EntryId> resolve(String id) {
        return this.ledger.resolve(new EntryId(id));
    }

    public Resolution<CollectionId> resolveCollection(String id) {
        return this.ledger.resolve(new CollectionId(id));
    }

    @Override
    public void close() {
        this.publisher.close();
        this.engine.close();
    }

    private Publisher publisher(boolean acceptDrop) {
        return new Publisher(ContentReader.of(ContentRoot.of(this.content), this.lineage), this.engine, this.ledger,
                Clock.systemUTC(), acceptDrop, Visibility.OPEN, this.election,
                new OffHeap(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    private static Ledger emptyLedger() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return ledgerIn(database);
    }

    public static Ledger ledgerIn(DataSource database) {
        Tables.bringUpToDate(database);
        return new Ledger(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC());
    }

}
