package keyfound.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.RealPostgres;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.permalink.address.Resolution;

import static org.assertj.core.api.Assertions.assertThat;

/// Two servers keep one ledger in a real PostgreSQL. Each sees the commits of the team in
/// its own time: one lags, jumps ahead of the other, starts anew, loses its index.
class TwoServersTest {

    private static final int ROUNDS = 50;

    private static RealPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheDatabase() throws IOException {
        postgres = RealPostgres.start();
    }

    @AfterAll
    static void stopTheDatabase() throws IOException {
        postgres.close();
    }

    @Test
    void anOlderTextDoesNotTakeBackWhatANewerOneRecorded() throws IOException {
        DataSource database = postgres.emptyDatabase();
        TeamText full = commit(1, Map.of("a.md", faq("Why is the disk full?", "")));
        TeamText other = commit(2, Map.of("a.md", faq("Why is the disk full?", "## Q: More?\n\n**A**: Less.\n")));
        TeamText retitled = commit(3, Map.of("a.md", faq("Why does ENOSPC come?", "## Q: More?\n\n**A**: Less.\n")));
        try (Server ahead = new Server("a", database, true); Server behind = new Server("b", database, true)) {
            ahead.see(full);
            behind.see(full);
            String disk = ahead.house.idOf("Why is the disk full?");
            ahead.see(retitled);
            String enospc = ahead.house.idOf("Why does ENOSPC come?");
            behind.see(other);
            assertThat(ahead.resolve(disk)).isEqualTo(new Resolution.Moved<>(new EntryId(enospc)));
            assertThat(behind.resolve(enospc)).isEqualTo(new Resolution.Elsewhere<>(Optional.of(new EntryId(disk))));
            behind.see(retitled);
            assertThat(behind.resolve(disk)).isEqualTo(new Resolution.Moved<>(new EntryId(enospc)));
            assertThat(behind.served()).isEqualTo(ahead.served());
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, true", "2, false", "3, true", "4, false" })
    void noAddressDiesWhateverIsEditedAndWhoeverLags(long seed, boolean git) throws IOException {
        DataSource database = postgres.emptyDatabase();
        Random chance = new Random(seed);
        Writers writers = new Writers(seed);
        Map<String, Integer> owners = new TreeMap<>();
        TeamText newest = commit(0, Map.of());
        try (Server first = new Server("a", database, git); Server second = new Server("b", database, git)) {
            List<Server> servers = List.of(first, second);
            for (int round = 1; round <= ROUNDS; round++) {
                String when = "seed " + seed + ", round " + round + ": " + writers.work();
                newest = newest.followedBy(writers.texts());
                for (Server server : servers) {
                    server.live(newest, chance);
                    owners.putAll(server.served());
                }
                if (chance.nextInt(4) == 0) {
                    agree(newest, servers, chance.nextInt(2));
                    servers.forEach(server -> owners.putAll(server.served()));
                    assertThat(Set.copyOf(second.served().entrySet())).as(when)
                        .isEqualTo(Set.copyOf(first.served().entrySet()));
                    check(when, first, writers, owners);
                    check(when, second, writers, owners);
                }
            }
        }
    }

    private static void agree(TeamText newest, List<Server> servers, int faster) throws IOException {
        servers.get(faster).see(newest);
        servers.get(1 - faster).see(newest);
        for (int second = 0; second < 3; second++) {
            servers.forEach(server -> server.house.publisher().keepUp());
        }
    }

    private static void check(String when, Server server, Writers writers, Map<String, Integer> owners) {
        Map<String, Integer> served = server.served();
        assertThat(served.values()).as("%s: each piece is served once", when)
            .containsExactlyInAnyOrderElementsOf(writers.pieces());
        owners.forEach((id, piece) -> {
            switch (server.resolve(id)) {
                case Resolution.Served<EntryId>(EntryId same) ->
                    assertThat(served).as("%s: %s", when, id).containsKey(same.value());
                case Resolution.Elsewhere<EntryId>(Optional<EntryId> here) ->
                    assertThat(here.map(EntryId::value)).as("%s: %s", when, id).contains(id);
                case Resolution.Moved<EntryId>(EntryId to) -> {
                    assertThat(served).as("%s: %s moved", when, id).containsKey(to.value());
                    if (writers.pieces().contains(piece)) {
                        assertThat(served.get(to.value())).as("%s: %s leads to %s", when, id, to).isEqualTo(piece);
                    }
                }
                case Resolution.Gone<EntryId> _ ->
                    assertThat(writers.pieces()).as("%s: %s is gone", when, id).doesNotContain(piece);
                case Resolution.NeverServed<EntryId> _ -> assertThat(id).as("%s: a dead link", when).isEmpty();
            }
        });
    }

    private static String faq(String question, String more) {
        return "# Disks\n\n## Q: " + question
                + "\n\n**A**: Logs grow without bound on this partition; rotate them every night and watch it.\n\n"
                + more;
    }

    private static TeamText commit(int number, Map<String, String> texts) {
        Map<String, Written> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, new Written(text, at(number))));
        return new TeamText(number, files);
    }

    private static Instant at(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
    }

    private record Written(String text, Instant at) {
    }

    private record TeamText(int number, Map<String, Written> files) {

        /// What did not change keeps its time, as copies with `rsync --times` do.
        TeamText followedBy(Map<String, String> texts) {
            TeamText next = commit(this.number + 1, texts);
            next.files.replaceAll((path, now) -> {
                Written before = this.files.get(path);
                return (before != null && before.text().equals(now.text())) ? before : now;
            });
            return next;
        }

    }

    /// One server with a folder, an index and a copy of the text of its own.
    private final class Server implements Lineage, AutoCloseable {

        private final House house;

        private final boolean git;

        private final HikariDataSource pool = new HikariDataSource();

        /// Not seen yet.
        private final List<TeamText> coming = new ArrayList<>();

        private TeamText seen = commit(0, Map.of());

        Server(String name, DataSource database, boolean git) throws IOException {
            Path own = TwoServersTest.this.folder.resolve(name + System.identityHashCode(database));
            this.git = git;
            this.pool.setDataSource(database);
            this.pool.setMaximumPoolSize(3);
            this.house = new House(own, Files.createDirectories(own.resolve("content")), this,
                    House.ledgerIn(this.pool));
            this.house.restart(true);
        }

        /// Sometimes it lags, sometimes it sees one commit or several at once, sometimes
        /// it starts anew or without its index.
        void live(TeamText newest, Random chance) throws IOException {
            this.coming.add(newest);
            if (chance.nextInt(20) == 0) {
                this.house.restartWithoutIndex();
            }
            if (chance.nextInt(8) == 0) {
                this.house.restart(true);
                this.house.publisher().publish();
            }
            if (chance.nextInt(3) > 0) {
                see(this.coming.get(chance.nextInt(this.coming.size())));
            }
            this.house.publisher().keepUp();
        }

        void see(TeamText commit) throws IOException {
            for (String path : this.seen.files().keySet()) {
                if (!commit.files().containsKey(path)) {
                    this.house.delete(path);
                }
            }
            for (Map.Entry<String, Written> file : commit.files().entrySet()) {
                if (!file.getValue().equals(this.seen.files().get(file.getKey()))) {
                    this.house.write(file.getKey(), file.getValue().text());
                    Files.setLastModifiedTime(this.house.content().resolve(file.getKey()),
                            FileTime.from(file.getValue().at()));
                }
            }
            this.seen = commit;
            this.coming.removeIf(other -> other.number() <= commit.number());
            this.house.publisher().publish();
        }

        Resolution<EntryId> resolve(String id) {
            return this.house.ledger().resolve(new EntryId(id), here -> this.house.isServed(here.value()));
        }

        /// By id: the piece whose mark the answer bears.
        Map<String, Integer> served() {
            return !this.house.publisher().isUp() ? Map.of() : this.house.publisher().read(publication -> {
                Map<String, Integer> served = new TreeMap<>();
                for (EntryOutline entry : publication.catalog().entries()) {
                    String answer = publication.index().entry(entry.id()).map(Entry::markdown).orElse("");
                    served.put(entry.id().value(), Writers.pieceIn(answer));
                }
                return served;
            });
        }

        @Override
        public Optional<Lineage.Commit> head() {
            return this.git ? Optional.of(new Lineage.Commit("c" + this.seen.number(), at(this.seen.number())))
                    : Optional.empty();
        }

        @Override
        public boolean leads(String earlier, String later) {
            return !earlier.isEmpty() && !later.isEmpty()
                    && Integer.parseInt(earlier.substring(1)) < Integer.parseInt(later.substring(1));
        }

        @Override
        public void close() {
            this.house.close();
            this.pool.close();
        }

    }

}
