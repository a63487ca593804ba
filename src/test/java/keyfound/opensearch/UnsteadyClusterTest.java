package keyfound.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import keyfound.RealPostgres;
import keyfound.permalink.Ledger;
import keyfound.permalink.TextVersion;
import keyfound.publication.Election;
import keyfound.publication.House;
import keyfound.publication.PublishOutcome;
import keyfound.publication.PublishTotals;
import keyfound.search.IndexUpdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Servers with one index and one ledger, whose cluster goes away now and then.
class UnsteadyClusterTest {

    @RegisterExtension
    static final RealPostgres POSTGRES = new RealPostgres();

    private static final String FULL = "## Q: The disk is full, what now?\n\nDelete some files.\n";

    private static final String REFUSED = "## Q: Connection refused by the printer?\n\nSwitch it on.\n";

    @TempDir
    private Path folder;

    private UnsteadyCluster cluster;

    private Ledger ledger;

    /// The engines of the servers, the newest last.
    private final List<OpenSearchEngine> opened = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        this.cluster = new UnsteadyCluster();
        this.ledger = House.ledgerIn(POSTGRES.emptyDatabase());
    }

    @AfterEach
    void close() {
        this.cluster.close();
    }

    private House server(String name, Election election) throws IOException {
        Path content = Files.createDirectories(this.folder.resolve(name));
        return new House(content, () -> {
            this.opened.add(OpenSearchEngine.open(this.cluster.settings(), Clock.systemUTC()));
            return this.opened.getLast();
        }, election, this.ledger);
    }

    @Test
    void aChangeThatIsRefusedTwiceIsTriedLaterThanTheFirstTime() throws Exception {
        try (House one = server("one", Election.ALONE)) {
            one.write("disk.md", FULL);
            one.publisher().publish();
            this.cluster.set(UnsteadyCluster.Way.DISK_FULL);
            one.write("printer.md", REFUSED);
            one.publisher().publish();
            TimeUnit.SECONDS.sleep(6);
            one.publisher().keepUp();
            assertThat(failures(one)).isEqualTo(2);
            TimeUnit.SECONDS.sleep(6);
            one.publisher().keepUp();
            assertThat(failures(one)).as("still in the pause of ten seconds").isEqualTo(2);
            assertThat(one.publisher().isSearchAway()).isFalse();
        }
    }

    private static long failures(House house) {
        return house.publisher().totals().of(PublishTotals.Kind.FAILED);
    }

    @Test
    void aServerWhoseClusterIsAwayStillSaysThatItServesWhatIsRecorded() throws Exception {
        try (House one = server("one", Election.ALONE)) {
            one.write("disk.md", FULL);
            one.publisher().publish();
            TimeUnit.SECONDS.sleep(2);
            this.cluster.set(UnsteadyCluster.Way.CUT);
            one.publisher().keepUp();
            assertThat(this.ledger.state().unconfirmed()).isLessThan(Duration.ofSeconds(2));
            assertThat(one.publisher().isSearchAway()).isTrue();
        }
    }

    @Test
    void aServerThatIsElectedWhileTheClusterIsAwayPublishesOnceItIsBack() throws Exception {
        AtomicBoolean elected = new AtomicBoolean();
        try (House one = server("one", Election.ALONE); House other = server("other", elected::get)) {
            one.write("disk.md", FULL);
            other.write("disk.md", FULL);
            one.publisher().publish();
            other.publisher().publish();
            other.write("printer.md", REFUSED);
            this.cluster.set(UnsteadyCluster.Way.REFUSED);
            elected.set(true);
            other.publisher().keepUp();
            assertThat(other.publisher().publish()).isInstanceOf(PublishOutcome.Failed.class);
            this.cluster.set(UnsteadyCluster.Way.OPEN);
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                other.publisher().keepUp();
                assertThat(other.idOf("Connection refused by the printer?")).isNotEqualTo("(not served)");
            });
        }
    }

    @Test
    void aServerThatFollowsRecordsWhatItServesAndPublishesNothing() throws Exception {
        try (House one = server("one", Election.ALONE); House other = server("other", () -> false)) {
            one.write("disk.md", FULL);
            one.publisher().publish();
            other.publisher().publish();
            this.ledger.record(new Ledger.Served(List.of(), Set.of()), new Ledger.Served(List.of(), Set.of()),
                    new TextVersion("another", "", Instant.now()));
            other.publisher().keepUp();
            long before = this.opened.getLast().requests();
            other.publisher().keepUp();
            assertThat(this.opened.getLast().requests() - before).as("only a look at the document of state")
                .isEqualTo(1);
        }
    }

    @Test
    void aServerWaitsLongerThanAReaderForWhatItIsToServe() throws Exception {
        try (House one = server("one", Election.ALONE)) {
            one.write("disk.md", FULL);
            one.publisher().publish();
            try (IndexUpdate update = this.opened.getLast().update()) {
                this.cluster.set(UnsteadyCluster.Way.SLOW);
                assertThat(update.kept()).hasSize(1);
            }
        }
    }

}
