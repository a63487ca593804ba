package keyfound.publication.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// What the history of a working tree tells of its files, read in one walk from the newest commit to the oldest.
///
/// Of a shallow clone the oldest commit says nothing: what it seems to add was there before.
public final class GitHistory {

    /// Enough for years of a knowledge base; older changes stay unnamed.
    private static final int MOST_COMMITS = 5000;

    private final Map<String, Provenance> byPath;

    private GitHistory(Map<String, Provenance> byPath) {
        this.byPath = byPath;
    }

    /// @param folder in a working tree; without one, or before its first commit, the
    /// history is empty
    /// @throws GitTroubleException when the repository is damaged
    public static GitHistory of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(absolute.toFile());
        if (builder.getGitDir() == null) {
            return new GitHistory(Map.of());
        }
        try (Repository repository = builder.build()) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || repository.isBare()) {
                return new GitHistory(Map.of());
            }
            String prefix = repository.getWorkTree().toPath().toRealPath().relativize(absolute.toRealPath()).toString();
            return new GitHistory(read(repository, head, prefix.isEmpty() ? "" : prefix + "/"));
        }
        catch (IOException ex) {
            throw new GitTroubleException("the history of " + folder + " cannot be read: " + ex.getMessage(), ex);
        }
    }

    /// @param path relative to the folder
    /// @return empty for a file that is not committed, or was not changed within the
    /// history at hand
    public Optional<Provenance> of(String path) {
        return Optional.ofNullable(this.byPath.get(path));
    }

    private static Map<String, Provenance> read(Repository repository, ObjectId head, String prefix)
            throws IOException {
        Map<String, Change> changes = new HashMap<>();
        Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            int count = 0;
            for (RevCommit commit = walk.next(); commit != null && count < MOST_COMMITS; commit = walk.next()) {
                count++;
                if (commit.getParentCount() < 2 && !cut.contains(commit.getId())) {
                    note(repository, walk, commit, prefix, changes);
                }
            }
        }
        EditLinks links = EditLinks.of(repository, prefix);
        Map<String, Provenance> byPath = new HashMap<>();
        changes.forEach((path, change) -> byPath.put(path,
                new Provenance(change.commit(), change.at(), change.authors().stream().toList(), links.of(path))));
        return byPath;
    }

    /// Notes the commit for each file that it changed. Merges are passed over: what they
    /// bring was changed before.
    private static void note(Repository repository, RevWalk walk, RevCommit commit, String prefix,
            Map<String, Change> changes) throws IOException {
        try (TreeWalk trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            }
            else {
                trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            }
            trees.addTree(commit.getTree());
            while (trees.next()) {
                String path = trees.getPathString();
                if (path.startsWith(prefix)) {
                    changes
                        .computeIfAbsent(path.substring(prefix.length()),
                                any -> new Change(commit.name(), commit.getAuthorIdent().getWhenAsInstant(),
                                        new LinkedHashSet<>()))
                        .authors()
                        .add(commit.getAuthorIdent().getName());
                }
            }
        }
    }

    /// @param authors the latest first
    private record Change(String commit, Instant at, Set<String> authors) {
    }

}
