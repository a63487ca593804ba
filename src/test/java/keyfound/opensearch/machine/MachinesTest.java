package keyfound.opensearch.machine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import keyfound.search.storage.SearchCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// Machines of which some are silent, broken or cut off.
class MachinesTest {

    private static final long SILENT = 60_000;

    private static final Call SEARCH = Call.of("POST", "/x/_search", Map.of(), Use.SEARCH)
        .with("{}".getBytes(StandardCharsets.UTF_8));

    private final List<FakeMachine> started = new ArrayList<>();

    @AfterEach
    void stop() {
        this.started.forEach(FakeMachine::close);
    }

    private FakeMachine machine() {
        FakeMachine machine = new FakeMachine();
        this.started.add(machine);
        return machine;
    }

    private Machines machines() {
        return Machines.of(new SearchCluster(this.started.stream().map(FakeMachine::url).toList(), "", "", "x", 1, 0,
                Optional.empty()));
    }

    @Test
    void aReaderWaitsForNoMachineThatIsSilentWhileAnotherOneAnswers() {
        machine().after(SILENT);
        machine();
        try (Machines machines = machines()) {
            for (int search = 0; search < 4; search++) {
                Instant began = Instant.now();
                assertThat(machines.ask(SEARCH).status()).isEqualTo(200);
                assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(4));
            }
        }
    }

    @Test
    void whatOneMachineBreaksOffAnotherOneAnswers() {
        FakeMachine broken = machine().breakingOff();
        machine();
        try (Machines machines = machines()) {
            for (int search = 0; search < 4; search++) {
                assertThat(machines.ask(SEARCH).status()).isEqualTo(200);
            }
        }
        assertThat(broken.asked()).isNotEmpty();
    }

    @Test
    void aSearchOfWhichANodeGoesAwayInTheMiddleIsAskedAgain() {
        machine().saying(500, "{\"error\":{\"type\":\"search_phase_execution_exception\"}}");
        machine().saying(200, "{\"_shards\":{\"total\":2,\"successful\":1,\"failed\":1},\"hits\":{\"hits\":[]}}");
        machine();
        try (Machines machines = machines()) {
            for (int search = 0; search < 3; search++) {
                assertThat(machines.ask(SEARCH).body().orElseThrow().has("_shards")).isFalse();
            }
        }
    }

    @Test
    void aRefusalIsToldAsItIsWhereAllRefuse() {
        machine().saying(503, "{}");
        machine().saying(503, "{}");
        try (Machines machines = machines()) {
            assertThat(machines.ask(SEARCH).status()).isEqualTo(503);
        }
    }

    @Test
    void whoIsAskedTooMuchIsNotAskedAgain() {
        FakeMachine busy = machine().saying(429, "{}");
        try (Machines machines = machines()) {
            assertThat(machines.ask(SEARCH).status()).isEqualTo(429);
        }
        assertThat(busy.asked()).hasSize(1);
    }

    @Test
    void aChangeIsNeverOnItsWayToTwoMachines() {
        FakeMachine one = machine().after(3_000);
        FakeMachine other = machine().after(3_000);
        try (Machines machines = machines()) {
            machines.ask(Call.of("PUT", "/x/_doc/1", Map.of(), Use.WRITE).with("{}".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(one.asked().size() + other.asked().size()).isEqualTo(1);
    }

    @Test
    void aChangeOfWhichAPartIsMissingIsNotMadeAgain() {
        FakeMachine one = machine().saying(200, "{\"_shards\":{\"total\":2,\"successful\":1,\"failed\":1}}");
        try (Machines machines = machines()) {
            assertThatThrownBy(() -> machines
                .ask(Call.of("POST", "/x/_refresh", Map.of(), Use.WRITE).with("{}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(MachineSilentException.class);
        }
        assertThat(one.asked()).hasSize(1);
    }

    @Test
    void aMachineThatTheOtherNodesDoNotReachIsAskedNoMore() {
        FakeMachine apart = machine().apart();
        FakeMachine alone = machine().reaching(1, 3);
        FakeMachine sound = machine().reaching(2, 3);
        try (Machines machines = machines()) {
            machines.watch();
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                int before = apart.asked().size() + alone.asked().size();
                for (int search = 0; search < 6; search++) {
                    machines.ask(SEARCH);
                }
                assertThat(apart.asked().size() + alone.asked().size()).isEqualTo(before);
            });
        }
        assertThat(sound.asked()).isNotEmpty();
    }

    @Test
    void copiesOfASilentNodeAreAvoidedAndOtherwiseTheSameAreAsked() {
        FakeMachine machine = machine();
        try (Machines machines = machines()) {
            machines.watch();
            machines.ask(SEARCH);
            machines.ask(SEARCH);
            assertThat(machine.asked().stream().distinct()).singleElement()
                .asString()
                .contains("preference=")
                .doesNotContain("_prefer_nodes");
            machine.reaching(2, 3);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                machines.ask(SEARCH);
                assertThat(machine.asked().getLast()).contains("preference=_prefer_nodes%3Aid1%2Cid2");
            });
        }
    }

}
