package keyfound.publication;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import keyfound.content.Attachments;
import keyfound.content.ContentLoader;
import keyfound.content.ContentRoot;
import keyfound.content.check.CrossChecks;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.twin.Twins;

/// Reads the content folder: the files that changed, and the problems that only show
/// across files.
///
/// Not safe for use by several threads, unless said otherwise.
public interface ContentReader {

    static ContentReader of(Path folder) {
        return of(ContentRoot.of(folder));
    }

    static ContentReader of(ContentRoot folder) {
        return of(folder, Lineage.NONE);
    }

    /// @param lineage of the commit that is checked out in the folder
    static ContentReader of(ContentRoot folder, Lineage lineage) {
        ContentLoader loader = new ContentLoader(folder);
        CrossChecks checks = new CrossChecks(new Attachments(folder));
        return new ContentReader() {

            @Override
            public void read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
                loader.load(known, changed, removed);
            }

            @Override
            public List<String> readSoon(Map<String, FileStamp> known, Consumer<SourceFile> changed,
                    Consumer<String> removed) {
                return loader.loadSoon(known, changed, removed);
            }

            @Override
            public void awaitLate() {
                loader.awaitUnfinished();
            }

            @Override
            public List<Problem> check(Collection<SourceOutline> files, Twins twins) {
                return checks.problems(files, twins);
            }

            @Override
            public Lineage lineage() {
                return lineage;
            }

        };
    }

    /// @param known stamp by path of each file read before
    /// @param changed receives each file that is new or changed, in the order of the
    /// paths
    /// @param removed receives the path of each known file that no longer exists
    void read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed);

    /// Reads as `read` does, but leaves out files that take long. They go on being read,
    /// and a later call takes them up.
    /// @return the paths of those files
    default List<String> readSoon(Map<String, FileStamp> known, Consumer<SourceFile> changed,
            Consumer<String> removed) {
        read(known, changed, removed);
        return List.of();
    }

    /// Waits until the files that `readSoon` left out are read, or for some seconds. May
    /// be called beside the other methods.
    default void awaitLate() {
    }

    /// @param files all files; unchanged files are the same objects as the last time
    /// @return problems that only show across files
    List<Problem> check(Collection<SourceOutline> files, Twins twins);

    /// Which commit is read.
    default Lineage lineage() {
        return Lineage.NONE;
    }

}
