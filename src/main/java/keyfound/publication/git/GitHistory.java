package keyfound.publication.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// What the history of a working tree says about its Markdown files. Immutable: a newer
/// commit gives a newer history, which reads only the commits between.
public final class GitHistory {

    /// The history of a folder that is in no working tree.
    public static final GitHistory NONE = new GitHistory(Optional.empty(), Map.of(), Map.of());

    private final Optional<ObjectId> head;

    private final Map<String, FileChanges> changes;

    private final Map<String, Provenance> byPath;

    private GitHistory(Optional<ObjectId> head, Map<String, FileChanges> changes, Map<String, Provenance> byPath) {
        this.head = head;
        this.changes = changes;
        this.byPath = byPath;
    }

    /// @param folder in a working tree; without one, or before its first commit, the
    /// history is empty
    /// @throws GitTroubleException when the repository is damaged
    public static GitHistory of(Path folder) {
        return NONE.at(folder);
    }

    /// The history as it is now; the same object unless there is another commit.
    /// @param folder the same as before
    /// @throws GitTroubleException when the repository is damaged
    public GitHistory at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(absolute.toFile());
        if (builder.getGitDir() == null) {
            return NONE;
        }
        try (Repository repository = builder.build()) {
            ObjectId now = repository.resolve(Constants.HEAD);
            if (now == null || repository.isBare()) {
                return NONE;
            }
            return this.head.filter(now::equals).isPresent() ? this : read(repository, now, prefix(repository, folder));
        }
        catch (IOException ex) {
            throw new GitTroubleException("the history of " + folder + " cannot be read: " + ex.getMessage(), ex);
        }
    }

    /// @param path relative to the folder
    /// @return empty for a file that is not committed
    public Optional<Provenance> of(String path) {
        return Optional.ofNullable(this.byPath.get(path));
    }

    /// Full id of the commit at which the history was read; empty without a repository.
    public Optional<String> commit() {
        return this.head.map(ObjectId::name);
    }

    private static String prefix(Repository repository, Path folder) throws IOException {
        Path inside = repository.getWorkTree().toPath().toRealPath().relativize(folder.toRealPath());
        String prefix = inside.toString().replace(inside.getFileSystem().getSeparator(), "/");
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    private GitHistory read(Repository repository, ObjectId now, String prefix) throws IOException {
        Map<String, FileChanges> merged = new HistoryWalk(repository, prefix).read(now, this.head, this.changes);
        EditLinks links = EditLinks.of(repository, prefix);
        Map<String, Provenance> files = new HashMap<>();
        try (RevWalk commits = new RevWalk(repository); TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commits.parseCommit(now).getTree());
            tree.setRecursive(true);
            if (!prefix.isEmpty()) {
                tree.setFilter(PathFilter.create(prefix));
            }
            while (tree.next()) {
                String path = tree.getPathString().substring(prefix.length());
                if (HistoryWalk.isMarkdown(path)) {
                    files.put(path, merged.getOrDefault(path, FileChanges.NONE).provenance(links.of(path)));
                }
            }
        }
        return new GitHistory(Optional.of(now), merged, files);
    }

}
