package keyfound.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import keyfound.feedback.DatabaseKind;

/// How many requests each server took from busy places, where servers share a database.
/// The embedded database has one server, and nothing is written there.
///
/// The calls that read and write are for one thread.
@Component
public final class RequestCounts {

    private static final String PURPOSE = "requests";

    /// Longer than a row takes from its time stamp until others see it.
    private static final int WINDOW_SECONDS = 10;

    private static final String RECENT = " and changed > current_timestamp - interval '" + WINDOW_SECONDS + "' second";

    private static final int KEPT_SECONDS = 120;

    /// Longer than a row stays.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final String server = UUID.randomUUID().toString();

    private final JdbcTemplate template;

    private final PlaceNames names;

    private final boolean shared;

    /// The counts read before, by row.
    private final Cache<Row, Long> seen = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    private long lastRead = System.nanoTime() - REMEMBERED.toNanos();

    RequestCounts(JdbcTemplate template, PlaceNames names) {
        this.template = template;
        this.names = names;
        this.shared = DatabaseKind.isPostgres(template);
        if (this.shared) {
            // now, since the database may be away at the first request
            names.of(PURPOSE, "");
        }
    }

    /// Whether other servers may count in the same database.
    public boolean isShared() {
        return this.shared;
    }

    /// The name of a place, by which all servers count it.
    public String name(String place) {
        return this.names.of(PURPOSE, place);
    }

    /// Adds what this server took, in one statement.
    /// @param taken by name
    public void add(Map<String, Long> taken) {
        this.template.update(connection -> insertion(connection, taken));
    }

    private PreparedStatement insertion(Connection connection, Map<String, Long> taken) throws SQLException {
        List<Map.Entry<String, Long>> rows = List.copyOf(taken.entrySet());
        PreparedStatement statement = connection
            .prepareStatement("insert into request_count (server, place, taken, changed)"
                    + " select ?, place, taken, current_timestamp from unnest(?::text[], ?::bigint[]) as row (place, taken)"
                    + " on conflict (server, place) do update"
                    + " set taken = request_count.taken + excluded.taken, changed = excluded.changed");
        statement.setString(1, this.server);
        statement.setArray(2, connection.createArrayOf("text", rows.stream().map(Map.Entry::getKey).toArray()));
        statement.setArray(3, connection.createArrayOf("bigint", rows.stream().map(Map.Entry::getValue).toArray()));
        return statement;
    }

    /// What the other servers took since the call before. After a long pause nobody knows
    /// when they took it, so it counts as nothing.
    /// @return by name
    public Map<String, Long> takenElsewhere() {
        long now = System.nanoTime();
        boolean late = now - this.lastRead > Duration.ofSeconds(WINDOW_SECONDS / 2).toNanos();
        Map<String, Long> taken = new HashMap<>();
        for (Count count : late ? read("") : read(RECENT)) {
            long more = since(count);
            if (!late && more > 0) {
                taken.merge(count.row().place(), more, Long::sum);
            }
        }
        this.lastRead = now;
        return taken;
    }

    private long since(Count count) {
        long before = this.seen.asMap().getOrDefault(count.row(), 0L);
        this.seen.put(count.row(), count.taken());
        // a row that was deleted begins anew
        return (count.taken() < before) ? count.taken() : count.taken() - before;
    }

    /// @param condition further rows are left out; empty where there is none: a row that
    /// was never read would count as a whole when it changes
    private List<Count> read(String condition) {
        return this.template.query("select server, place, taken from request_count where server <> ?" + condition,
                (row, _) -> new Count(new Row(row.getString(1), row.getString(2)), row.getLong(3)), this.server);
    }

    /// Deletes what matters no more.
    public void forget() {
        this.template.update("delete from request_count where changed < current_timestamp - ? * interval '1' second",
                KEPT_SECONDS);
    }

    private record Row(String server, String place) {
    }

    private record Count(Row row, long taken) {
    }

}
