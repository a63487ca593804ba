package keyfound.opensearch.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Chooses who is asked next.
final class MachineChoice implements AutoCloseable {

    private static final int MOST_FURTHER = 48;

    private final List<Machine> all;

    private final MachineWatch watch;

    private final AtomicInteger turn = new AtomicInteger();

    /// One for each server: it asks the same copies of a shard again and again. Copies
    /// count documents that ended differently, and so score differently.
    private final String copies = UUID.randomUUID().toString();

    private final Semaphore further = new Semaphore(MOST_FURTHER);

    MachineChoice(List<Machine> all) {
        this.all = List.copyOf(all);
        this.watch = new MachineWatch(this.all);
    }

    void watch() {
        this.watch.start();
    }

    int size() {
        return this.all.size();
    }

    /// Whether a machine or a node is known to be silent.
    boolean isTroubled() {
        return this.watch.answering().isPresent() || !this.all.stream().allMatch(Machine::isSound);
    }

    /// Sound machines before others, and of those whoever was tried least.
    /// @param tried machines that were asked already
    Machine next(List<Machine> tried) {
        List<Machine> order = new ArrayList<>();
        int from = tried.isEmpty() ? this.turn.getAndIncrement() : this.turn.get();
        for (int i = 0; i < this.all.size(); i++) {
            order.add(this.all.get(Math.floorMod(from + i, this.all.size())));
        }
        boolean sound = order.stream().anyMatch(Machine::isSound);
        return order.stream()
            .filter(machine -> machine.isSound() == sound)
            .min((one, other) -> Long.compare(times(one, tried), times(other, tried)))
            .orElseThrow();
    }

    private static long times(Machine machine, List<Machine> tried) {
        return tried.stream().filter(machine::equals).count();
    }

    /// The copies that are asked now: none of a silent node, and for readers the same as
    /// ever while all nodes answer. A further attempt tries others, since a copy may be
    /// silent.
    /// @param attempt 1 is the first
    Optional<String> preference(Call call, int attempt) {
        if (!call.asksCopies()) {
            return Optional.empty();
        }
        return this.watch.answering().or(() -> Optional.of(this.copies).filter(_ -> call.use() == Use.SEARCH));
    }

    /// Takes one of the attempts that may be made beside another one that is under way.
    /// Without a bound, a cluster that has much to do would get more and more to do.
    boolean takeFurther() {
        return this.further.tryAcquire();
    }

    void giveBack(int taken) {
        this.further.release(taken);
    }

    @Override
    public void close() {
        this.watch.close();
        for (Machine machine : this.all) {
            try {
                machine.close();
            }
            catch (IOException ex) {
                throw new UncheckedIOException("a connection to the search cluster cannot be closed", ex);
            }
        }
    }

}
