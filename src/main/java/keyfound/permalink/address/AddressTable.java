package keyfound.permalink.address;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import keyfound.text.sketch.Sketch;

/// The table `address`, for one kind of address. No other class knows its column names.
public final class AddressTable {

    /// Parameters of one statement. PostgreSQL allows 65,535; with fewer the plans stay
    /// small.
    private static final int CHUNK = 500;

    private static final String COLUMNS = "id, state, moved_to, file, place, text, sketch, pinned, print, first_served,"
            + " last_served";

    private final JdbcClient client;

    /// For batches, which `JdbcClient` does not offer.
    private final JdbcTemplate template;

    private final AddressKind kindOfAll;

    private final String kind;

    private final long generation;

    public AddressTable(JdbcTemplate template, AddressKind kind) {
        this(template, kind, 0);
    }

    private AddressTable(JdbcTemplate template, AddressKind kind, long generation) {
        this.generation = generation;
        this.client = JdbcClient.create(template);
        this.template = template;
        this.kindOfAll = kind;
        this.kind = kind.word();
    }

    /// The same table, in which all that is written is marked as of that generation.
    public AddressTable at(long other) {
        return new AddressTable(this.template, this.kindOfAll, other);
    }

    public AddressKind kind() {
        return this.kindOfAll;
    }

    public Optional<AddressRow> find(String id) {
        return this.client.sql("select " + COLUMNS + " from address where kind = ? and id = ?")
            .params(this.kind, id)
            .query(AddressTable::row)
            .optional();
    }

    public List<AddressRow> findAll() {
        return this.client.sql("select " + COLUMNS + " from address where kind = ? order by id")
            .param(this.kind)
            .query(AddressTable::row)
            .list();
    }

    public List<AddressRow> findAll(AddressState state) {
        return this.client.sql("select " + COLUMNS + " from address where kind = ? and state = ? order by id")
            .params(this.kind, state.word())
            .query(AddressTable::row)
            .list();
    }

    public List<AddressRow> findAll(Collection<String> ids) {
        return inChunks(ids, "id");
    }

    public List<AddressRow> movedTo(Collection<String> ids) {
        return inChunks(ids, "moved_to");
    }

    /// What is served, and was recorded after that generation.
    public List<AddressRow> servedSince(long generation) {
        return this.client
            .sql("select " + COLUMNS + " from address where kind = ? and state = ? and generation > ? order by id")
            .params(this.kind, AddressState.SERVED.word(), generation)
            .query(AddressTable::row)
            .list();
    }

    /// The ids that are served, one at a time.
    public void forEachServed(Consumer<String> taker) {
        RowCallbackHandler take = found -> taker.accept(found.getString(1));
        each("select id from address where kind = ? and state = ?", take, this.kind, AddressState.SERVED.word());
    }

    /// Within a transaction PostgreSQL hands over some rows at a time.
    private void each(String sql, RowCallbackHandler take, String... parameters) {
        this.template.query(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(CHUNK);
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement;
        }, take);
    }

    /// All that are served or gone as the table stands, one at a time: there may be a
    /// hundred thousand, of which only these two columns are wanted.
    public void forEachSketch(Consumer<AddressSketch> taker) {
        RowCallbackHandler take = found -> taker
            .accept(new AddressSketch(found.getString(1), new Sketch(found.getString(2))));
        each("select id, sketch from address where kind = ? and state in (?, ?)", take, this.kind,
                AddressState.SERVED.word(), AddressState.GONE.word());
    }

    /// Whether nothing was ever recorded.
    public boolean isEmpty() {
        return this.client.sql("select 1 from address where kind = ? limit 1")
            .param(this.kind)
            .query(Integer.class)
            .list()
            .isEmpty();
    }

    public int count(AddressState state) {
        return this.client.sql("select count(*) from address where kind = ? and state = ?")
            .params(this.kind, state.word())
            .query(Integer.class)
            .single();
    }

    /// The number of moved addresses that lead to one that is gone since.
    public int countDeadEnds() {
        return this.client
            .sql("select count(*) from address moved join address target on target.kind = moved.kind"
                    + " and target.id = moved.moved_to where moved.kind = ? and moved.state = ? and target.state = ?")
            .params(this.kind, AddressState.MOVED.word(), AddressState.GONE.word())
            .query(Integer.class)
            .single();
    }

    public void insert(Collection<AddressRow> rows) {
        this.template.batchUpdate(
                "insert into address (generation, state, moved_to, file, place, text, sketch, pinned, print,"
                        + " first_served, last_served, kind, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows, CHUNK, this::set);
    }

    public void update(Collection<AddressRow> rows) {
        this.template
            .batchUpdate("update address set generation = ?, state = ?, moved_to = ?, file = ?, place = ?, text = ?,"
                    + " sketch = ?, pinned = ?, print = ?, first_served = ?, last_served = ?"
                    + " where kind = ? and id = ?", rows, CHUNK, this::set);
    }

    /// Asks for pairs of kind and id. For `kind = ? and id in (…)` H2 would look up only
    /// the kind and read all its rows.
    private List<AddressRow> inChunks(Collection<String> ids, String column) {
        List<Object[]> pairs = ids.stream().map(id -> new Object[] { this.kind, id }).toList();
        if (pairs.size() > CHUNK && isEmpty()) {
            return new ArrayList<>();
        }
        List<AddressRow> rows = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += CHUNK) {
            rows.addAll(this.client.sql("select " + COLUMNS + " from address where (kind, " + column + ") in (:pairs)")
                .param("pairs", pairs.subList(from, Math.min(pairs.size(), from + CHUNK)))
                .query(AddressTable::row)
                .list());
        }
        return rows;
    }

    private void set(PreparedStatement statement, AddressRow row) throws SQLException {
        Address address = row.address();
        statement.setLong(1, this.generation);
        statement.setString(2, row.state().word());
        statement.setString(3, row.movedTo().orElse(null));
        statement.setString(4, address.file());
        statement.setInt(5, address.place());
        statement.setString(6, address.text());
        statement.setString(7, address.sketch().value());
        statement.setBoolean(8, address.pinned());
        statement.setString(9, address.print());
        statement.setObject(10, row.firstServed().atOffset(ZoneOffset.UTC));
        statement.setObject(11, row.lastServed().atOffset(ZoneOffset.UTC));
        statement.setString(12, this.kind);
        statement.setString(13, address.id());
    }

    private static AddressRow row(ResultSet found, int number) throws SQLException {
        Address address = new Address(found.getString("id"),
                new Address.FilePlace(found.getString("file"), found.getInt("place")), found.getString("text"),
                new Sketch(found.getString("sketch")), found.getString("print"), List.of(), found.getBoolean("pinned"));
        return new AddressRow(address, AddressState.of(found.getString("state")),
                Optional.ofNullable(found.getString("moved_to")), instant(found, "first_served"),
                instant(found, "last_served"));
    }

    private static Instant instant(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

}
