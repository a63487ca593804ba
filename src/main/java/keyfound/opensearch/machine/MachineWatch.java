package keyfound.opensearch.machine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Looks every second which machines answer and belong to the cluster, and which nodes
/// answer the others. A cluster itself takes half a minute to part with a silent node.
final class MachineWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MachineWatch.class);

    private static final Call BELONGS = Call.of("GET", "/_cluster/health",
            Map.of("local", "true", "filter_path", "discovered_cluster_manager"), Use.LOOK);

    private static final Call NODES = Call.of("GET", "/_nodes/_all/_none",
            Map.of("timeout", "700ms", "filter_path", "_nodes,nodes.*.name"), Use.LOOK_FOR_NODES);

    private static final int ALLOWED = 200;

    /// So many machines are asked about the nodes: each asks all of them.
    private static final int ASKED = 3;

    private final List<Machine> machines;

    private final ScheduledExecutorService background = Executors.newScheduledThreadPool(2,
            Thread.ofPlatform().name("keyfound-machines-", 1).daemon().factory());

    /// Machines that reach few nodes.
    private final Set<Machine> alone = ConcurrentHashMap.newKeySet();

    /// Copies to be asked while a node is silent.
    private volatile Optional<String> answering = Optional.empty();

    MachineWatch(List<Machine> machines) {
        this.machines = machines;
    }

    void start() {
        ScheduledFuture<?> _ = this.background.scheduleWithFixedDelay(() -> tryTo(this::lookAtMachines), 0, 1,
                TimeUnit.SECONDS);
        ScheduledFuture<?> _ = this.background.scheduleWithFixedDelay(() -> tryTo(this::lookAtNodes), 0, 1,
                TimeUnit.SECONDS);
    }

    /// Which nodes are to be asked; empty as long as none is known to be silent.
    Optional<String> answering() {
        return this.answering;
    }

    /// Whatever fails must not end the watch: what it saw last would be believed for
    /// good.
    private void tryTo(Runnable look) {
        try {
            look.run();
        }
        catch (RuntimeException ex) {
            this.machines.forEach(machine -> machine.setSound(true));
            this.answering = Optional.empty();
            log.warn("The machines of the search cluster cannot be looked at", ex);
        }
    }

    private void lookAtMachines() {
        Map<Machine, Reply> belong = answers(this.machines, BELONGS);
        // where none answers, rather this server is short of time or of a network
        if (!belong.isEmpty()) {
            this.machines.forEach(machine -> machine.setSound(
                    belong.containsKey(machine) && belongs(belong.get(machine)) && !this.alone.contains(machine)));
        }
    }

    /// Whoever is silent is not waited for: what comes late is heard all the same.
    private void lookAtNodes() {
        List<Machine> asked = this.machines.stream()
            .filter(machine -> machine.isSound() || this.alone.contains(machine))
            .limit(ASKED)
            .toList();
        Map<Machine, CompletableFuture<Reply>> looks = sent(asked, NODES);
        looks.forEach((machine, look) -> {
            var _ = look.thenAccept(nodes -> heard(machine, nodes));
        });
        answers(looks, System.nanoTime() + Use.LOOK.all().toNanos());
    }

    private void heard(Machine machine, Reply nodes) {
        if (isAmongFew(nodes)) {
            this.alone.add(machine);
        }
        else {
            this.alone.remove(machine);
            this.answering = answering(nodes);
        }
    }

    /// What machines say, without those that are silent.
    private static Map<Machine, Reply> answers(List<Machine> machines, Call call) {
        long end = System.nanoTime() + call.use().all().toNanos();
        return answers(sent(machines, call), end);
    }

    private static Map<Machine, CompletableFuture<Reply>> sent(List<Machine> machines, Call call) {
        Map<Machine, CompletableFuture<Reply>> looks = new LinkedHashMap<>();
        machines.forEach(machine -> looks.put(machine, machine.send(call, Optional.empty())));
        return looks;
    }

    /// @param end until when is waited, of `System.nanoTime`
    /// @return of the machines that answered
    private static Map<Machine, Reply> answers(Map<Machine, CompletableFuture<Reply>> looks, long end) {
        Map<Machine, Reply> answers = new LinkedHashMap<>();
        looks.forEach((machine, look) -> answer(look, end - System.nanoTime())
            .ifPresent(answer -> answers.put(machine, answer)));
        return answers;
    }

    /// @param nanos how long is waited
    private static Optional<Reply> answer(CompletableFuture<Reply> look, long nanos) {
        try {
            return Optional.of(look.copy().orTimeout(Math.max(1, nanos), TimeUnit.NANOSECONDS).join());
        }
        catch (CompletionException | CancellationException _) {
            return Optional.empty();
        }
    }

    /// Whoever may not know that is believed.
    private static boolean belongs(Reply answer) {
        return !answer.mayBeBetterElsewhere() && (answer.status() != ALLOWED
                || answer.body().filter(body -> !body.path("discovered_cluster_manager").asBoolean(true)).isEmpty());
    }

    private static JsonNode counts(Reply nodes) {
        return nodes.body().map(body -> body.path("_nodes")).orElse(MissingNode.getInstance());
    }

    /// Whether a machine reaches so few nodes that it is the one that is cut off.
    private static boolean isAmongFew(Reply nodes) {
        JsonNode counts = counts(nodes);
        return 2 * counts.path("successful").asInt(1) < counts.path("total").asInt(1);
    }

    /// @return empty where all nodes answer, or where it is not known who does
    private static Optional<String> answering(Reply nodes) {
        Collection<String> ids = nodes.body().map(body -> body.path("nodes").propertyNames()).orElse(List.of());
        return (ids.isEmpty() || counts(nodes).path("failed").asInt(0) == 0) ? Optional.empty()
                : Optional.of("_prefer_nodes:" + String.join(",", ids));
    }

    @Override
    public void close() {
        this.background.shutdownNow();
    }

}
