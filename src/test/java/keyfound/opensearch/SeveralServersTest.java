package keyfound.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.EntryId;
import keyfound.opensearch.cluster.Cluster;
import keyfound.permalink.address.Resolution;
import keyfound.publication.Election;
import keyfound.publication.House;
import keyfound.publication.PublishOutcome;
import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Servers with one index, each with a copy of the content as its checkout gives it.
class SeveralServersTest {

    private static final String FULL = "## Q: The disk is full, what now?\n\nDelete some files.\n";

    private static final String REFUSED = "## Q: Connection refused by the printer?\n\nSwitch it on.\n";

    private final SearchCluster cluster = TestCluster.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void delete() {
        ClusterIndex.delete(this.cluster);
    }

    private House server(String name) throws Exception {
        return server(name, Election.ALONE);
    }

    private House server(String name, Election election) throws Exception {
        Path content = Files.createDirectories(this.folder.resolve(name));
        return new House(content, () -> OpenSearchEngine.open(this.cluster, Clock.systemUTC()), election);
    }

    private static void publishTheSame(House one, House other) throws IOException {
        one.write("disk.md", FULL);
        other.write("disk.md", FULL);
        one.publisher().publish();
        other.publisher().publish();
    }

    @Test
    void whatOneServerPublishesTheOtherServesWithoutReadingIt() throws Exception {
        try (House one = server("one"); House other = server("other")) {
            publishTheSame(one, other);
            one.write("printer.md", REFUSED);
            one.publisher().publish();
            String id = one.idOf("Connection refused by the printer?");
            Instant published = Instant.now();
            other.publisher().keepUp();
            assertThat(Duration.between(published, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(other.isServed(id)).isTrue();
        }
    }

    @Test
    void aServerThatReadsTheSameTextLaterChangesNothing() throws Exception {
        try (House one = server("one"); House other = server("other")) {
            publishTheSame(one, other);
            one.write("printer.md", REFUSED);
            other.write("printer.md", REFUSED);
            Files.setLastModifiedTime(other.content().resolve("printer.md"),
                    Files.getLastModifiedTime(one.content().resolve("printer.md")));
            one.publisher().publish();
            assertThat(other.publisher().publish()).isInstanceOf(PublishOutcome.Unchanged.class);
            assertThat(other.isServed(one.idOf("Connection refused by the printer?"))).isTrue();
        }
    }

    @Test
    void aServerWithAnOlderTextBringsNothingBackUnlessItIsElected() throws Exception {
        AtomicBoolean elected = new AtomicBoolean();
        try (House one = server("one"); House other = server("other", elected::get)) {
            publishTheSame(one, other);
            one.write("printer.md", REFUSED);
            one.publisher().publish();
            String id = one.idOf("Connection refused by the printer?");
            assertThat(other.publisher().publish()).isInstanceOf(PublishOutcome.Unchanged.class);
            assertThat(other.isServed(id)).isTrue();
            elected.set(true);
            other.publisher().keepUp();
            assertThat(other.isServed(id)).as("its own text is served now").isFalse();
        }
    }

    /// The first server has a ledger of its own, so the other one finds nothing recorded,
    /// as after a kill.
    @Test
    void anAddressThatAKilledServerDidNotRecordLeadsOn() throws Exception {
        try (House one = server("one"); House other = server("other")) {
            publishTheSame(one, other);
            one.write("printer.md", REFUSED);
            one.publisher().publish();
            String id = one.idOf("Connection refused by the printer?");
            other.publisher().keepUp();
            other.write("printer.md", REFUSED.replace("by the printer", "by the old printer"));
            other.publisher().publish();
            String renamed = other.idOf("Connection refused by the old printer?");
            assertThat(renamed).isNotEqualTo(id).isNotEqualTo("(not served)");
            assertThat(other.resolve(id)).isEqualTo(new Resolution.Moved<>(new EntryId(renamed)));
        }
    }

    @Test
    void anIndexThatIsLostWhileAServerRunsIsFilledAgainAsAWhole() throws Exception {
        try (House one = server("one"); Cluster raw = Cluster.at(this.cluster)) {
            one.write("disk.md", FULL);
            one.publisher().publish();
            String id = one.idOf("The disk is full, what now?");
            raw.delete("/" + this.cluster.prefix() + "-v*");
            one.write("printer.md", REFUSED);
            one.publisher().publish();
            assertThat(one.isServed(id)).isTrue();
            assertThat(one.isServed(one.idOf("Connection refused by the printer?"))).isTrue();
        }
    }

    @Test
    void whatAServerOfAnotherVersionPublishesIsNotFollowed() throws Exception {
        Path content = Files.createDirectories(this.folder.resolve("other"));
        try (House one = server("one");
                House other = new House(content, () -> OpenSearchEngine.open(this.cluster, Clock.systemUTC(), "0.1"),
                        Election.ALONE)) {
            publishTheSame(one, other);
            one.write("printer.md", REFUSED);
            one.publisher().publish();
            other.publisher().keepUp();
            assertThat(other.isServed(one.idOf("The disk is full, what now?"))).isTrue();
            assertThat(other.idOf("Connection refused by the printer?")).isEqualTo("(not served)");
            other.write("printer.md", REFUSED);
            other.publisher().publish();
            assertThat(other.isServed(one.idOf("Connection refused by the printer?"))).isTrue();
        }
    }

    @Test
    void aServerThatStartsBesideOneWithoutAnyContentIsReady() throws Exception {
        try (House one = server("one"); House other = server("other", () -> false)) {
            one.publisher().publish();
            Thread starting = Thread.ofPlatform().start(() -> other.publisher().publish());
            await().atMost(Duration.ofSeconds(10)).until(other.publisher()::isUp);
            starting.join();
        }
    }

    @Test
    void aServerThatStartsServesWhatTheOthersPublished() throws Exception {
        try (House one = server("one")) {
            one.write("disk.md", FULL);
            one.publisher().publish();
            String id = one.idOf("The disk is full, what now?");
            try (House other = server("one")) {
                other.publisher().publish();
                assertThat(other.isServed(id)).isTrue();
            }
        }
    }

}
