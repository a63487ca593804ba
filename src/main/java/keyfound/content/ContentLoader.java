package keyfound.content;

import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import keyfound.content.assembly.EntryParser;
import keyfound.content.guard.ProblemCode;
import keyfound.content.outline.RecurringNames;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;

/// Reads the content folder, file by file, on two threads of its own. Trouble in a file
/// becomes a problem of that file.
public final class ContentLoader {

    private static final int THREADS = 2;

    /// With those that stand in for lost ones.
    private static final int MOST_THREADS = 8;

    /// Files that are read ahead of the one that is taken: enough to keep the threads
    /// busy, few enough for the heap.
    private static final int AHEAD = 32;

    /// Deep nesting is given up when the stack is full; this is room for some thousand
    /// levels.
    public static final long STACK_BYTES = 8L << 20;

    /// A file gives itself up after some seconds of work; this is for a file that does
    /// not come back at all.
    private static final long LOST_WORK_SECONDS = 10;

    /// On a busy machine, or where the processor is rationed, an honest file takes long;
    /// but it gets on. One that does not, waits for a disk that is gone.
    private static final long STILL_SECONDS = 30;

    /// Of a load of so many files or more, the first ones are tried again when they took
    /// too long.
    private static final int ENOUGH_FILES = 20;

    private static final int FIRST_FILES = 100;

    private final ContentRoot root;

    private final SiblingHeadings siblings;

    /// @param root the content folder; need not exist yet
    public ContentLoader(Path root) {
        this(ContentRoot.of(root));
    }

    public ContentLoader(ContentRoot root) {
        this.root = root;
        this.siblings = new SiblingHeadings(root);
    }

    /// Reads a text that is no file of a content folder.
    /// @param path what to call it in places and ids
    /// @param text as it stands in a file, with its line ends and byte order mark
    public static SourceFile read(String path, String text) {
        return read(path, text, new FileStamp(text.length(), 0, ""));
    }

    /// @param stamp what tells the text from another one of that path
    public static SourceFile read(String path, String text, FileStamp stamp) {
        return new EntryParser().parse(path, ContentFile.plain(text), stamp);
    }

    /// The outline of a text, a line for each heading and each question between them,
    /// with what it was taken for and why.
    /// @param path what to call it, relative to the content folder: it tells much
    public static List<String> explain(String path, String text) {
        return explained(path, text, RecurringNames.NONE);
    }

    /// The same of a file of a content folder, as it is read beside the others.
    public static List<String> explain(Path folder, String path, String text) {
        ContentRoot root = ContentRoot.of(folder);
        return explained(path, text, new SiblingHeadings(root).of(FolderWalk.of(root).files())
            .getOrDefault(SiblingHeadings.folder(path), RecurringNames.NONE));
    }

    private static List<String> explained(String path, String text, RecurringNames siblings) {
        return EntryParser.explain(path, ContentFile.plain(text), siblings)
            .stream()
            .map(EntryParser.ExplainedLine::print)
            .toList();
    }

    /// Whether this file could not be read at all, so that what was read of it before is
    /// better than what is here.
    public static boolean isUnread(SourceFile file) {
        return file.collection().isEmpty() && file.problems().stream().anyMatch(ProblemCode::preventsReading);
    }

    /// The same of its outline. A draft is read, whatever is wrong with it, and gives
    /// nothing.
    public static boolean isUnread(SourceOutline file) {
        return file.collection().isEmpty() && file.problems().stream().anyMatch(ProblemCode::preventsReading);
    }

    /// What looks like a page and is not read, because of the name of its file.
    public static List<Problem> passedOver(Path root) {
        return FolderWalk.of(ContentRoot.of(root)).passedOver();
    }

    /// Reads what is new or changed, in the order of the paths; files that a large load
    /// tries again come last.
    ///
    /// @param known the stamp of each file that was read before, by path
    /// @param changed takes each file that is new or differs from its stamp
    /// @param removed takes the path of each known file that is gone
    /// @throws UncheckedIOException when the folder itself cannot be read
    public void load(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
        FolderWalk walk = FolderWalk.of(this.root);
        Set<String> gone = new TreeSet<>(known.keySet());
        walk.files().keySet().forEach(gone::remove);
        walk.problems().forEach(problem -> {
            String path = problem.location().file();
            // what a folder holds that cannot be listed is unknown, not gone
            gone.removeIf(each -> each.equals(path)
                    || (ProblemCode.NOT_READABLE.isOf(problem) && each.startsWith(path + "/")));
            SourceFile unread = ContentFile.unread(problem);
            if (!unread.stamp().equals(known.get(path))) {
                changed.accept(unread);
            }
        });
        try (Threads threads = new Threads()) {
            Takings takings = new Takings(changed, threads);
            Deque<Reading> readings = new ArrayDeque<>();
            Map<String, RecurringNames> recurring = this.siblings.of(walk.files());
            walk.files().forEach((path, file) -> {
                ContentFile content = new ContentFile(path, file, this.root,
                        recurring.getOrDefault(SiblingHeadings.folder(path), RecurringNames.NONE));
                Optional<FileStamp> stamp = Optional.ofNullable(known.get(path));
                if (stamp.isEmpty() || content.mayDifferFrom(stamp.get())) {
                    readings.add(threads.start(content, stamp));
                }
                if (readings.size() > AHEAD) {
                    takings.take(readings.remove());
                }
            });
            readings.forEach(takings::take);
            takings.late()
                .stream()
                .map(late -> threads.start(late.file(), late.known()))
                .toList()
                .forEach(takings::take);
        }
        gone.forEach(removed);
    }

    /// Hands on what was read.
    ///
    /// A program that just started reads ten times slower than a minute later, and a long
    /// file may take too long then. Once many others were read it is tried again.
    private static final class Takings {

        private final Consumer<SourceFile> changed;

        private final List<Reading> late = new ArrayList<>();

        private final List<SourceFile> givenUp = new ArrayList<>();

        private final Threads threads;

        private int taken;

        Takings(Consumer<SourceFile> changed, Threads threads) {
            this.changed = changed;
            this.threads = threads;
        }

        void take(Reading reading) {
            ContentFile.Attempt attempt = reading.result(this.threads);
            this.taken++;
            if (attempt.late() && this.taken <= FIRST_FILES) {
                this.late.add(reading);
                attempt.result().ifPresent(this.givenUp::add);
            }
            else {
                attempt.result().ifPresent(this.changed);
            }
        }

        /// Those to be tried again; of a small load none, for nothing has changed.
        List<Reading> late() {
            if (this.taken >= ENOUGH_FILES) {
                this.taken = FIRST_FILES;
                return List.copyOf(this.late);
            }
            this.givenUp.forEach(this.changed);
            return List.of();
        }

    }

    /// A file that is being read.
    ///
    /// @param glance what was told of it before: a file that is lost is not read again
    /// until it changes
    private record Reading(ContentFile file, Optional<FileStamp> known, FileStamp glance, Work work,
            Future<ContentFile.Attempt> future) {

        ContentFile.Attempt result(Threads threads) {
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

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /// Less than that within the seconds of standing still is none.
        private static final long SOME_NANOS = 1_000_000;

        private volatile long thread = -1;

        private volatile long started;

        private long seen = -1;

        private long seenAt = System.nanoTime();

        void begin() {
            this.started = THREADS.getCurrentThreadCpuTime();
            this.thread = Thread.currentThread().threadId();
        }

        /// Asked about once a second, by one thread. A file that waits for a thread is
        /// not lost.
        boolean isLost() {
            long now = System.nanoTime();
            long worked = (this.thread < 0) ? -1 : THREADS.getThreadCpuTime(this.thread) - this.started;
            if (worked < 0 || worked > this.seen + SOME_NANOS) {
                this.seen = worked;
                this.seenAt = now;
            }
            return worked > TimeUnit.SECONDS.toNanos(LOST_WORK_SECONDS)
                    || now - this.seenAt > TimeUnit.SECONDS.toNanos(STILL_SECONDS);
        }

    }

    private static final class Threads implements AutoCloseable {

        /// Of a fixed size, which `replaceLost` raises.
        private final ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(null, task, "content", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });

        Reading start(ContentFile file, Optional<FileStamp> known) {
            FileStamp glance = file.glance();
            Work work = new Work();
            return new Reading(file, known, glance, work, this.executor.submit(() -> {
                work.begin();
                return file.read(known);
            }));
        }

        /// One thread will not come back; the files that wait get another.
        void replaceLost() {
            int threads = Math.min(MOST_THREADS, this.executor.getMaximumPoolSize() + 1);
            this.executor.setMaximumPoolSize(threads);
            this.executor.setCorePoolSize(threads);
        }

        @Override
        public void close() {
            this.executor.shutdownNow();
        }

    }

}
