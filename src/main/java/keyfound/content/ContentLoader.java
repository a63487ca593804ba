package keyfound.content;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

    /// A larger file is not read.
    public static final int MOST_BYTES = 1 << 20;

    /// Files that are read ahead of the one that is taken: enough to keep the threads
    /// busy, few enough for the heap.
    private static final int AHEAD = 32;

    /// Deep nesting is given up when the stack is full; this is room for some thousand
    /// levels.
    public static final long STACK_BYTES = 8L << 20;

    /// Of a load of so many files or more, the first ones are tried again when they took
    /// too long.
    private static final int ENOUGH_FILES = 20;

    private static final int FIRST_FILES = 100;

    private final ContentRoot root;

    private final SiblingHeadings siblings;

    /// Files that are what is known of them although their times differ, and files that
    /// were given up since this program started, by path. The next start tries those.
    private final Map<String, Settled> settled = new ConcurrentHashMap<>();

    /// What the last `loadSoon` left out and is still being read, by path.
    private volatile Map<String, ReadingThreads.Reading> unfinished = Map.of();

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
        load(known, changed, removed, false);
    }

    /// Reads as `load` does, but leaves out files that take long. They go on being read,
    /// and the next call takes them up.
    /// @return the paths of those files
    public List<String> loadSoon(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
        load(known, changed, removed, true);
        return List.copyOf(this.unfinished.keySet());
    }

    /// Waits until the files that `loadSoon` left out are read, or for some seconds.
    public void awaitUnfinished() {
        this.unfinished.values().forEach(ReadingThreads.Reading::await);
    }

    private void load(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed,
            boolean soon) {
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
        try (ReadingThreads threads = new ReadingThreads()) {
            Takings takings = new Takings(changed, threads, soon, this.settled);
            Deque<ReadingThreads.Reading> readings = new ArrayDeque<>();
            Map<String, RecurringNames> recurring = this.siblings.of(walk.files());
            walk.files().forEach((path, file) -> {
                ContentFile content = new ContentFile(path, file, this.root,
                        recurring.getOrDefault(SiblingHeadings.folder(path), RecurringNames.NONE));
                Optional<FileStamp> stamp = Optional.ofNullable(known.get(path));
                if (stamp.isEmpty() || (content.mayDifferFrom(stamp.get()) && !isSettled(content, stamp.get()))) {
                    readings.add(begun(content, stamp).orElseGet(() -> threads.start(content, stamp)));
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
            this.unfinished = takings.unfinished();
        }
        gone.forEach(removed);
        this.settled.keySet().retainAll(walk.files().keySet());
    }

    private boolean isSettled(ContentFile file, FileStamp known) {
        return new Settled(file.glance(), known).equals(this.settled.get(file.path()));
    }

    /// A file that need not be read.
    ///
    /// @param glance size and time
    /// @param known what the caller knows of it
    private record Settled(FileStamp glance, FileStamp known) {
    }

    /// What an earlier call began to read, if the file is as it was then.
    private Optional<ReadingThreads.Reading> begun(ContentFile file, Optional<FileStamp> known) {
        return Optional.ofNullable(this.unfinished.get(file.path()))
            .filter(reading -> reading.known().equals(known) && reading.glance().equals(file.glance()));
    }

    /// Hands on what was read.
    ///
    /// A program that just started reads ten times slower than a minute later, and a long
    /// file may take too long then. Once many others were read it is tried again.
    private static final class Takings {

        private final Consumer<SourceFile> changed;

        private final List<ReadingThreads.Reading> late = new ArrayList<>();

        private final List<SourceFile> givenUp = new ArrayList<>();

        private final ReadingThreads threads;

        private final boolean soon;

        private final Map<String, Settled> settled;

        private final List<ReadingThreads.Reading> slow = new ArrayList<>();

        private int taken;

        /// @param soon whether what takes long is left out
        Takings(Consumer<SourceFile> changed, ReadingThreads threads, boolean soon, Map<String, Settled> settled) {
            this.changed = changed;
            this.threads = threads;
            this.soon = soon;
            this.settled = settled;
        }

        void take(ReadingThreads.Reading reading) {
            if (this.soon && reading.takesLong()) {
                this.threads.replaceLost();
                this.slow.add(reading);
            }
            else {
                takeWhole(reading);
            }
        }

        /// What is still being read, by path. What came to its end meanwhile is taken.
        Map<String, ReadingThreads.Reading> unfinished() {
            Map<String, ReadingThreads.Reading> unfinished = new TreeMap<>();
            for (ReadingThreads.Reading reading : this.slow) {
                if (reading.takesLong()) {
                    unfinished.put(reading.file().path(), reading);
                    this.threads.leave();
                }
                else {
                    takeWhole(reading);
                }
            }
            return unfinished;
        }

        private void takeWhole(ReadingThreads.Reading reading) {
            ContentFile.Attempt attempt = reading.result(this.threads);
            this.taken++;
            settle(reading, attempt);
            if (attempt.late() && this.taken <= FIRST_FILES) {
                this.late.add(reading);
                attempt.result().ifPresent(this.givenUp::add);
            }
            else {
                attempt.result().ifPresent(this.changed);
            }
        }

        /// A file that cannot be read has no time that would tell when it can.
        private void settle(ReadingThreads.Reading reading, ContentFile.Attempt attempt) {
            FileStamp known = attempt.result().map(SourceFile::stamp).or(reading::known).orElseThrow();
            boolean needless = attempt.result().isEmpty() || known.hash().isEmpty();
            if (needless && reading.glance().size() >= 0 && known.size() >= 0) {
                this.settled.put(reading.file().path(), new Settled(reading.glance(), known));
            }
            else {
                this.settled.remove(reading.file().path());
            }
        }

        /// Those to be tried again; of a small load none, for nothing has changed.
        List<ReadingThreads.Reading> late() {
            if (this.taken >= ENOUGH_FILES) {
                this.taken = FIRST_FILES;
                return List.copyOf(this.late);
            }
            this.givenUp.forEach(this.changed);
            return List.of();
        }

    }

}
