package keyfound.opensearch.cluster;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import keyfound.opensearch.TestCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Two servers whose requests cross.
class TurnTest {

    private final Cluster cluster = Cluster.at(TestCluster.fresh());

    private final IndexNames names = new IndexNames(this.cluster, "0.1");

    private final StateDocument document = new StateDocument(this.cluster, this.names);

    private final ClusterIndexes indexes = new ClusterIndexes(this.cluster, this.names);

    @BeforeEach
    void make() {
        this.document.makeIndex();
    }

    @AfterEach
    void delete() {
        this.cluster.delete("/" + this.names.alias() + "-*");
        this.cluster.close();
    }

    @Test
    void aCommitThatIsStillOnItsWayWhenItsTurnIsDroppedIsRefused() {
        Turn turn = Turn.claim(this.document, this.indexes, ClusterState.NEW, false);
        StateDocument.Read before = this.document.read();
        ClusterState late = before.state()
            .commit(new ClusterState.Commit(turn.number(), turn.index(), 0, Instant.EPOCH), Instant.EPOCH);
        turn.drop();
        assertThatThrownBy(() -> this.document.write(late, before)).isInstanceOf(ClusterRefusedException.class);
        assertThat(this.document.read().state().latest()).isEmpty();
        assertThat(this.names.ours()).isEmpty();
    }

    @Test
    void whatWasCommittedThoughTheAnswerWasLostIsNotDropped() {
        Turn turn = Turn.claim(this.document, this.indexes, ClusterState.NEW, false);
        turn.commit(Clock.systemUTC());
        turn.drop();
        assertThat(this.names.ours()).containsExactly(turn.index());
        assertThat(this.document.read().state().committed()).isEqualTo(turn.number());
    }

    @Test
    void anIndexThatAnotherServerJustBeganIsNotDeletedWithTheOldOnes() {
        Turn first = Turn.claim(this.document, this.indexes, ClusterState.NEW, false);
        ClusterState base = first.commit(Clock.systemUTC());
        Turn abandoned = Turn.claim(this.document, this.indexes, base, false);
        Turn second = Turn.claim(this.document, this.indexes, base, false);
        this.indexes.purge(this.document);
        assertThat(this.names.ours()).containsExactlyInAnyOrder(first.index(), second.index())
            .doesNotContain(abandoned.index());
        second.commit(Clock.systemUTC());
    }

    @Test
    void aStateOfAnIndexWithoutTheAliasIsWrittenAfterItsStart() {
        this.cluster.delete("/" + this.names.state());
        this.cluster.put("/" + this.names.state(), Map.of(),
                Map.of("mappings", Map.of("_meta", IndexDefinition.mark(this.cluster.settings()))));
        this.document.makeIndex();
        Turn.claim(this.document, this.indexes, ClusterState.NEW, false).commit(Clock.systemUTC());
        assertThat(this.document.read().state().committed()).isEqualTo(1);
    }

}
