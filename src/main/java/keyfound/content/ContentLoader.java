package keyfound.content;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

/// Reads the content folder, file by file, on two threads of its own. Trouble in a file becomes a problem of that file.
public final class ContentLoader {

    private static final int THREADS = 2;

    /// Files that are read ahead of the one that is taken: enough to keep the threads
    /// busy, few enough for the heap.
    private static final int AHEAD = 32;

    /// Deep nesting is given up when the stack is full; this is room for some thousand
    /// levels.
    private static final long STACK_BYTES = 8L << 20;

    /// A file gives itself up after five seconds; this is for a file that does not come
    /// back at all.
    private static final long LOST_SECONDS = 20;

    private final Path root;

    /// @param root the content folder; need not exist yet
    public ContentLoader(Path root) {
        this.root = root;
    }

    /// Whether this file could not be read at all, so that what was read of it before is
    /// better than what is here.
    public static boolean isUnread(SourceFile file) {
        return file.collection().isEmpty() && file.problems().stream().anyMatch(ProblemCode::preventsReading);
    }

    /// Reads what is new or changed, in the order of the paths.
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
            gone.remove(problem.location().file());
            changed.accept(ContentFile.unread(problem));
        });
        try (Threads threads = new Threads()) {
            Deque<Reading> readings = new ArrayDeque<>();
            walk.files().forEach((path, file) -> {
                ContentFile content = new ContentFile(path, file);
                Optional<FileStamp> stamp = Optional.ofNullable(known.get(path));
                if (stamp.isEmpty() || content.mayDifferFrom(stamp.get())) {
                    readings.add(threads.start(content, stamp));
                }
                if (readings.size() > AHEAD) {
                    readings.remove().result().ifPresent(changed);
                }
            });
            readings.forEach(reading -> reading.result().ifPresent(changed));
        }
        gone.forEach(removed);
    }

    /// A file that is being read.
    private record Reading(ContentFile file, Future<Optional<SourceFile>> future) {

        Optional<SourceFile> result() {
            try {
                return this.future.get(LOST_SECONDS, TimeUnit.SECONDS);
            }
            catch (TimeoutException ex) {
                return Optional.of(this.file.givenUp("it took more than " + LOST_SECONDS + " seconds"));
            }
            catch (ExecutionException ex) {
                return Optional.of(this.file.givenUp(String.valueOf(ex.getCause())));
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + this.file.path(), ex);
            }
        }

    }

    private static final class Threads implements AutoCloseable {

        private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(null, task, "content", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });

        Reading start(ContentFile file, Optional<FileStamp> known) {
            return new Reading(file, this.executor.submit(() -> file.read(known)));
        }

        @Override
        public void close() {
            this.executor.shutdownNow();
        }

    }

}
