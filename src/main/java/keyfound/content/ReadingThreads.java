package keyfound.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import keyfound.entry.FileStamp;

/// The threads on which files are read. A file that does not come back is given up, and
/// its thread replaced.
final class ReadingThreads implements AutoCloseable {

    private static final int THREADS = 2;

    /// With those that stand in for lost ones.
    private static final int MOST_THREADS = 8;

    /// A file gives itself up after some seconds of work; this is for a file that does
    /// not come back at all.
    private static final long LOST_WORK_SECONDS = 10;

    /// On a busy machine, or where the processor is rationed, an honest file takes long;
    /// but it gets on. One that does not, waits for a disk that is gone.
    private static final long STILL_SECONDS = 30;

    /// A file that takes longer is read beside the others, where nobody has to wait for
    /// it: most take some milliseconds.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// Of a fixed size, which `replaceLost` raises.
    private final ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(null, task, "content", ContentLoader.STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private boolean left;

    Reading start(ContentFile file, Optional<FileStamp> known) {
        FileStamp glance = file.glance();
        Work work = new Work();
        return new Reading(file, known, glance, work, this.executor.submit(() -> {
            work.begin();
            return file.read(known);
        }));
    }

    /// What is being read goes on behind the end of this load.
    void leave() {
        this.left = true;
    }

    /// One thread will not come back soon; the files that wait get another.
    void replaceLost() {
        int threads = Math.min(MOST_THREADS, this.executor.getMaximumPoolSize() + 1);
        this.executor.setMaximumPoolSize(threads);
        this.executor.setCorePoolSize(threads);
    }

    @Override
    public void close() {
        if (this.left) {
            this.executor.shutdown();
        }
        else {
            this.executor.shutdownNow();
        }
    }

    /// A file that is being read.
    ///
    /// @param glance what was told of it before: a file that is lost is not read again
    /// until it changes
    record Reading(ContentFile file, Optional<FileStamp> known, FileStamp glance, Work work,
            Future<ContentFile.Attempt> future) {

        private static final Duration LOOK = Duration.ofMillis(50);

        ContentFile.Attempt result(ReadingThreads threads) {
            try {
                while (!this.work.isLost()) {
                    Optional<ContentFile.Attempt> attempt = next();
                    if (attempt.isPresent()) {
                        return attempt.get();
                    }
                }
                threads.replaceLost();
                return givenUp("it took more than " + LOST_WORK_SECONDS + " seconds of work, or stood still for "
                        + STILL_SECONDS);
            }
            catch (ExecutionException ex) {
                return givenUp(String.valueOf(ex.getCause()));
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + this.file.path(), ex);
            }
        }

        /// Waits a little. A file that is lost takes no longer.
        boolean takesLong() {
            while (!isDoneWithin(LOOK)) {
                if (this.work.takes().compareTo(SOON) > 0) {
                    return !this.work.isLost();
                }
            }
            return false;
        }

        /// Waits until the file is read, or as long as it may work.
        void await() {
            isDoneWithin(Duration.ofSeconds(LOST_WORK_SECONDS));
        }

        private boolean isDoneWithin(Duration time) {
            try {
                this.future.get(time.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            }
            catch (TimeoutException _) {
                return false;
            }
            catch (ExecutionException _) {
                return true;
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + this.file.path(), ex);
            }
        }

        private Optional<ContentFile.Attempt> next() throws InterruptedException, ExecutionException {
            try {
                return Optional.of(this.future.get(1, TimeUnit.SECONDS));
            }
            catch (TimeoutException _) {
                return Optional.empty();
            }
        }

        private ContentFile.Attempt givenUp(String why) {
            return new ContentFile.Attempt(Optional.of(this.file.givenUp(why, this.glance)), false);
        }

    }

    /// How much a thread has worked on a file. Seconds on the wall would give up honest
    /// files on a busy machine.
    private static final class Work {

        private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

        /// Less than that within the seconds of standing still is none.
        private static final long SOME_NANOS = 1_000_000;

        private volatile long thread = -1;

        private volatile long started;

        private volatile long startedAt;

        private long seen = -1;

        private long seenAt = System.nanoTime();

        void begin() {
            this.startedAt = System.nanoTime();
            this.started = BEAN.getCurrentThreadCpuTime();
            this.thread = Thread.currentThread().threadId();
        }

        /// Since it began; nothing before.
        Duration takes() {
            return (this.thread < 0) ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - this.startedAt);
        }

        /// Asked about once a second, by one thread. A file that waits for a thread is
        /// not lost.
        boolean isLost() {
            long now = System.nanoTime();
            long worked = (this.thread < 0) ? -1 : BEAN.getThreadCpuTime(this.thread) - this.started;
            if (worked < 0 || worked > this.seen + SOME_NANOS) {
                this.seen = worked;
                this.seenAt = now;
            }
            return worked > TimeUnit.SECONDS.toNanos(LOST_WORK_SECONDS)
                    || now - this.seenAt > TimeUnit.SECONDS.toNanos(STILL_SECONDS);
        }

    }

}
