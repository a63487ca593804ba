package keyfound.publication.turn;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import keyfound.search.BusyException;

/// A few platform threads, and those who wait for one, first come, first served.
///
/// Who would wait too long is sent away at once: a queue that is longer than anybody's
/// patience answers nobody in time.
final class TurnQueue implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final Duration IDLE = Duration.ofSeconds(30);

    /// A newer turn counts one eighth.
    private static final int MEMORY = 8;

    private final ThreadPoolExecutor threads;

    private final Duration patience;

    /// Turns that were asked for and have not begun.
    private final AtomicInteger asked = new AtomicInteger();

    /// How long a turn takes, of late.
    private final AtomicLong usualNanos = new AtomicLong();

    /// @param atATime so many work at a time
    /// @param mostWaiting so many wait; who comes then is sent away
    /// @param patience how long one waits for the turn to come
    /// @param courtesy to the threads of other queues
    TurnQueue(String name, int atATime, int mostWaiting, Duration patience, Courtesy courtesy) {
        this.patience = patience;
        ThreadFactory threads = Thread.ofPlatform().name(name + "-", 1).daemon().factory();
        this.threads = new ThreadPoolExecutor(atATime, atATime, IDLE.toSeconds(), TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostWaiting, true), working -> threads.newThread(() -> {
                    courtesy.show();
                    working.run();
                }));
        this.threads.allowCoreThreadTimeOut(true);
    }

    /// Works now, or after those that came before.
    /// @throws BusyException when too many wait, or the turn does not come in time
    <T> T take(Supplier<T> work) {
        FutureTask<T> turn = new FutureTask<>(() -> timed(work));
        try {
            if (expected(this.asked.getAndIncrement()).compareTo(this.patience) > 0) {
                throw new RejectedExecutionException();
            }
            this.threads.execute(turn);
        }
        catch (RejectedExecutionException full) {
            this.asked.decrementAndGet();
            throw new BusyException(RETRY);
        }
        return result(turn);
    }

    private Duration expected(int before) {
        return Duration.ofNanos(this.usualNanos.get() * before / this.threads.getMaximumPoolSize());
    }

    private <T> T timed(Supplier<T> work) {
        this.asked.decrementAndGet();
        long began = System.nanoTime();
        try {
            return work.get();
        }
        finally {
            long took = System.nanoTime() - began;
            this.usualNanos.updateAndGet(usual -> (usual == 0) ? took : usual + (took - usual) / MEMORY);
        }
    }

    private <T> T result(FutureTask<T> turn) {
        try {
            return inTime(turn);
        }
        catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error ours -> throw ours;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            isTakenBack(turn);
            throw new BusyException(RETRY);
        }
    }

    /// What has begun is waited for, whatever it takes.
    private <T> T inTime(FutureTask<T> turn) throws ExecutionException, InterruptedException {
        try {
            return turn.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException late) {
            if (isTakenBack(turn)) {
                throw new BusyException(RETRY);
            }
            return turn.get();
        }
    }

    /// @return whether the turn had not begun, and never will
    private boolean isTakenBack(FutureTask<?> turn) {
        boolean taken = this.threads.remove(turn);
        if (taken) {
            this.asked.decrementAndGet();
        }
        return taken;
    }

    int waiting() {
        return this.threads.getQueue().size();
    }

    /// Those who wait are still served.
    @Override
    public void close() {
        this.threads.shutdown();
    }

}
