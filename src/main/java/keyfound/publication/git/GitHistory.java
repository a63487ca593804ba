package keyfound.publication.git;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

import keyfound.publication.settings.Forge;

/// What the history of a working tree says about its Markdown files. Immutable: a newer
/// commit gives a newer history, which reads only the commits between.
public final class GitHistory {

    /// The history of a folder that is in no working tree.
    public static final GitHistory NONE = linkedBy(remote -> ForgeLinks.of(remote, Forge.AUTO, ""));

    private final Optional<ObjectId> head;

    private final Map<String, FileChanges> changes;

    private final Map<String, Provenance> byPath;

    private final Function<String, ForgeLinks> links;

    private final Optional<Pages> pages;

    private GitHistory(Function<String, ForgeLinks> links) {
        this(links, Optional.empty(), Map.of(), Map.of(), Optional.empty());
    }

    private GitHistory(Function<String, ForgeLinks> links, Optional<ObjectId> head, Map<String, FileChanges> changes,
            Map<String, Provenance> byPath, Optional<Pages> pages) {
        this.links = links;
        this.pages = pages;
        this.head = head;
        this.changes = changes;
        this.byPath = byPath;
    }

    /// An empty history, to be continued.
    /// @param links pages of the hosting service, by the address of the remote
    public static GitHistory linkedBy(Function<String, ForgeLinks> links) {
        return new GitHistory(links);
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
            return empty();
        }
        try (Repository repository = builder.build()) {
            ObjectId now = repository.resolve(Constants.HEAD);
            if (now == null || repository.isBare()) {
                return empty();
            }
            return this.head.filter(now::equals).isPresent() ? this : read(repository, now, prefix(repository, folder));
        }
        catch (IOException ex) {
            throw new GitTroubleException("the history of " + folder + " cannot be read: " + ex.getMessage(), ex);
        }
    }

    private GitHistory empty() {
        return this.head.isEmpty() ? this : linkedBy(this.links);
    }

    /// @param path relative to the folder
    /// @return empty for a file that is not committed
    public Optional<Provenance> of(String path) {
        return Optional.ofNullable(this.byPath.get(path));
    }

    /// The page of the hosting service on which the file is edited or, where there is
    /// none yet, made with a text; empty without a known service.
    public Optional<URI> page(String path, String text) {
        return this.pages.flatMap(known -> this.byPath.containsKey(path) ? known.edit(path) : known.create(path, text));
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

    private GitHistory read(Repository repository, ObjectId head, String prefix) throws IOException {
        Map<String, FileChanges> merged = new HistoryWalk(repository, prefix).read(head, this.head, this.changes);
        Optional<Pages> now = pages(repository, prefix);
        Map<String, Provenance> files = new HashMap<>();
        try (RevWalk commits = new RevWalk(repository); TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commits.parseCommit(head).getTree());
            tree.setRecursive(true);
            if (!prefix.isEmpty()) {
                tree.setFilter(PathFilter.create(prefix));
            }
            while (tree.next()) {
                String path = tree.getPathString().substring(prefix.length());
                if (HistoryWalk.isMarkdown(path)) {
                    files.put(path, merged.getOrDefault(path, FileChanges.NONE)
                        .provenance(now.flatMap(page -> page.edit(path))));
                }
            }
        }
        return new GitHistory(this.links, Optional.of(head), merged, files, now);
    }

    /// None where no branch is checked out.
    private Optional<Pages> pages(Repository repository, String prefix) throws IOException {
        @Nullable String url = repository.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url");
        @Nullable String branch = repository.getBranch();
        if (url == null || branch == null || !repository.getFullBranch().startsWith(Constants.R_HEADS)) {
            return Optional.empty();
        }
        return Optional.of(new Pages(this.links.apply(url), branch, prefix));
    }

    /// Pages of the hosting service for the files of the folder.
    private record Pages(ForgeLinks links, String branch, String prefix) {

        Optional<URI> edit(String path) {
            return this.links.edit(this.branch, this.prefix + path);
        }

        Optional<URI> create(String path, String text) {
            return this.links.create(this.branch, this.prefix + path, text);
        }

    }

}
