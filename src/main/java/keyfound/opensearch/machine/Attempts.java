package keyfound.opensearch.machine;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/// One request to several machines: another one is asked where one fails, and also where
/// it is silent for long. The first whole answer counts.
///
/// Hedged requests, after Dean and Barroso, The Tail at Scale (2013).
final class Attempts {

    /// So many attempts are made beside one to each machine, where all of them failed.
    private static final int AGAIN = 2;

    /// The same where some are silent.
    private static final int MORE = 4;

    /// So many are made where no machine failed and none is known to be silent: they are
    /// slow because they have much to do.
    private static final int CALM = 3;

    /// After all machines failed; twice as long after each further failure.
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Call call;

    private final MachineChoice machines;

    /// Of `System.nanoTime`.
    private final long end;

    private final List<Machine> tried = new ArrayList<>();

    private final List<CompletableFuture<Reply>> running = new ArrayList<>();

    private final BlockingQueue<CompletableFuture<Reply>> ended = new LinkedBlockingQueue<>();

    private int failures;

    /// Attempts that were begun while another one was under way.
    private int further;

    /// What is said where no machine gives a whole answer.
    private @Nullable Reply refusal;

    private @Nullable MachineSilentException silence;

    Attempts(Call call, MachineChoice machines) {
        this.call = call;
        this.machines = machines;
        this.end = System.nanoTime() + call.use().all().toNanos();
    }

    /// @throws MachineSilentException when there is no answer in time, or no whole one
    Reply first() {
        try {
            begin();
            while (true) {
                CompletableFuture<Reply> attempt = this.ended.poll(patience(), TimeUnit.NANOSECONDS);
                Optional<Reply> answer = (attempt == null) ? Optional.empty() : whole(attempt);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (System.nanoTime() >= this.end || (this.failures == this.tried.size() && !mayBeginAnother())) {
                    return last();
                }
                if (mayBeginAnother() && isItsTurn()) {
                    pause();
                    begin();
                }
            }
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new InterruptedIOException("interrupted while the search cluster was asked"));
        }
        finally {
            this.running.forEach(attempt -> attempt.cancel(true));
            this.machines.giveBack(this.further);
        }
    }

    private void begin() {
        Machine machine = this.machines.next(this.tried);
        this.tried.add(machine);
        CompletableFuture<Reply> attempt = machine.send(this.call,
                this.machines.preference(this.call, this.tried.size()));
        this.running.add(attempt);
        var _ = attempt.whenComplete((_, _) -> this.ended.add(attempt));
    }

    /// In nanoseconds, until it is looked whether another machine is asked.
    private long patience() {
        return Math.min(this.end - System.nanoTime(), this.call.use().one().toNanos());
    }

    private boolean mayBeginAnother() {
        if (this.failures == this.tried.size()) {
            return this.tried.size() < this.machines.size() + AGAIN;
        }
        return this.tried.size() < (this.machines.isTroubled() ? this.machines.size() + MORE : CALM + this.failures);
    }

    /// Whoever waits for nobody else may always ask on.
    private boolean isItsTurn() {
        if (this.failures == this.tried.size()) {
            return true;
        }
        boolean taken = this.machines.takeFurther();
        this.further += taken ? 1 : 0;
        return taken;
    }

    private void pause() throws InterruptedException {
        int again = this.failures - this.machines.size();
        if (again >= 0) {
            TimeUnit.NANOSECONDS.sleep(Math.min(PAUSE.toNanos() << again, Math.max(0, this.end - System.nanoTime())));
        }
    }

    /// @return empty where another machine may give a better answer
    private Optional<Reply> whole(CompletableFuture<Reply> attempt) {
        try {
            Reply answer = attempt.join();
            if (answer.mayBeBetterElsewhere()) {
                this.refusal = answer;
                this.failures++;
                return Optional.empty();
            }
            Optional<String> missing = this.call.isWhole() ? WholeAnswer.missing(answer) : Optional.empty();
            if (missing.isEmpty()) {
                return Optional.of(answer);
            }
            failed(new MachineSilentException("only a part of " + this.call + " is answered: " + missing.get(), null));
        }
        catch (CompletionException ex) {
            failed((ex.getCause() instanceof MachineSilentException silent) ? silent
                    : new MachineSilentException(String.valueOf(ex.getMessage()), ex));
        }
        return Optional.empty();
    }

    private void failed(MachineSilentException failure) {
        this.silence = failure;
        this.failures++;
        if (failure.getCause() == null && !this.call.use().isRepeatable()) {
            throw failure;
        }
    }

    /// What is said where nothing better came.
    private Reply last() {
        if (this.refusal != null) {
            return this.refusal;
        }
        throw Objects.requireNonNullElseGet(this.silence, () -> new MachineSilentException(
                "no machine answered within " + this.call.use().all().toSeconds() + " s", null));
    }

}
