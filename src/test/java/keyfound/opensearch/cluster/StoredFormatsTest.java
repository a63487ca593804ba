package keyfound.opensearch.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.opensearch.TestCluster;

import static org.assertj.core.api.Assertions.assertThat;

/// What servers of a version that gives no signs leave in the cluster.
class StoredFormatsTest {

    private final Cluster cluster = Cluster.at(TestCluster.fresh());

    private final IndexNames old = new IndexNames(this.cluster, "0.1");

    private final IndexNames names = new IndexNames(this.cluster, "0.2");

    private Instant now = Instant.parse("2026-12-01T12:00:00Z");

    private final InstantSource time = () -> this.now;

    private final StoredFormats formats = new StoredFormats(this.cluster, this.names,
            this.time.withZone(ZoneOffset.UTC));

    @BeforeEach
    void make() {
        new StateDocument(this.cluster, this.old).makeIndex();
    }

    @AfterEach
    void delete() {
        this.cluster.delete("/" + this.names.alias() + "-*");
        this.cluster.close();
    }

    @Test
    void anIndexThatIsBuiltAnewAfterItWasDeletedHasADayAgain() {
        makeOld();
        this.formats.tend();
        pass(Duration.ofHours(23));
        assertThat(this.old.ours()).as("before its day is over").hasSize(1);
        pass(Duration.ofHours(2));
        assertThat(this.old.ours()).isEmpty();
        makeOld();
        pass(Duration.ofHours(2));
        pass(Duration.ofHours(23));
        assertThat(this.old.ours()).as("made by a server that still runs").hasSize(1);
        pass(Duration.ofHours(2));
        assertThat(this.old.ours()).isEmpty();
    }

    private void makeOld() {
        new ClusterIndexes(this.cluster, this.old).make(this.old.next());
    }

    private void pass(Duration duration) {
        this.now = this.now.plus(duration);
        this.formats.tend();
    }

}
