package keyfound.publication.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Reads commits from the newest to the oldest and notes for each Markdown file who
/// changed it.
///
/// A renamed file keeps its history, and a rename alone is no change. Merges are skipped:
/// their changes were made in earlier commits. The oldest commit of a shallow clone says
/// nothing: it seems to add files that were there before.
final class HistoryWalk {

    /// Enough for years of a knowledge base; older changes stay unnamed.
    private static final int MOST_COMMITS = 5000;

    /// Above this number a rename would be looked for among too many pairs.
    private static final int MOST_RENAMES = 200;

    private static final int UNCHANGED_PERCENT = 100;

    private final Repository repository;

    private final String prefix;

    private final Map<String, FileChanges> changes = new HashMap<>();

    /// The current names of files, by the name at the commit that is being read.
    private final Map<String, String> renamed = new HashMap<>();

    /// @param prefix path of the folder in the repository, with a slash at its end
    HistoryWalk(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /// @param known a commit up to which an earlier walk has read
    /// @param before what that walk found; used when the known commit is an ancestor
    Map<String, FileChanges> read(ObjectId head, Optional<ObjectId> known, Map<String, FileChanges> before)
            throws IOException {
        try (RevWalk walk = new RevWalk(this.repository)) {
            RevCommit newest = walk.parseCommit(head);
            boolean continues = known.isPresent() && isAncestor(known.get(), head);
            walk.markStart(newest);
            if (continues) {
                walk.markUninteresting(walk.parseCommit(known.get()));
            }
            Set<ObjectId> cut = this.repository.getObjectDatabase().getShallowCommits();
            int count = 0;
            for (RevCommit commit = walk.next(); commit != null && count < MOST_COMMITS; commit = walk.next()) {
                count++;
                if (commit.getParentCount() < 2 && !cut.contains(commit.getId())) {
                    note(commit);
                }
            }
            if (continues) {
                before.forEach((path, older) -> add(path, older));
            }
        }
        return Map.copyOf(this.changes);
    }

    static boolean isMarkdown(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".mdx");
    }

    /// False for a commit that a rewritten history no longer contains.
    private boolean isAncestor(ObjectId known, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(this.repository)) {
            return this.repository.getObjectDatabase().has(known)
                    && walk.isMergedInto(walk.parseCommit(known), walk.parseCommit(head));
        }
    }

    private void note(RevCommit commit) throws IOException {
        Provenance.Change change = new Provenance.Change(commit.name(), commit.getAuthorIdent().getWhenAsInstant());
        FileChanges now = FileChanges.by(commit.getAuthorIdent().getName(), change);
        Map<String, String> names = new HashMap<>();
        for (DiffEntry each : differences(commit)) {
            boolean renames = each.getChangeType() == ChangeType.RENAME;
            if (each.getChangeType() == ChangeType.DELETE || !isOurs(each.getNewPath())) {
                continue;
            }
            String path = each.getNewPath().substring(this.prefix.length());
            if (!renames || each.getScore() < UNCHANGED_PERCENT) {
                add(path, now);
            }
            if (renames && isOurs(each.getOldPath())) {
                names.put(each.getOldPath().substring(this.prefix.length()), this.renamed.getOrDefault(path, path));
            }
        }
        this.renamed.putAll(names);
    }

    private boolean isOurs(String path) {
        return path.startsWith(this.prefix) && isMarkdown(path);
    }

    private void add(String path, FileChanges older) {
        this.changes.merge(this.renamed.getOrDefault(path, path), older, FileChanges::then);
    }

    private List<DiffEntry> differences(RevCommit commit) throws IOException {
        try (TreeWalk trees = new TreeWalk(this.repository); RevWalk parents = new RevWalk(this.repository)) {
            trees.setRecursive(true);
            trees.setFilter(this.prefix.isEmpty() ? TreeFilter.ANY_DIFF
                    : AndTreeFilter.create(PathFilter.create(this.prefix), TreeFilter.ANY_DIFF));
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            }
            else {
                trees.addTree(parents.parseCommit(commit.getParent(0)).getTree());
            }
            trees.addTree(commit.getTree());
            RenameDetector renames = new RenameDetector(this.repository);
            renames.setRenameLimit(MOST_RENAMES);
            renames.addAll(DiffEntry.scan(trees));
            return renames.compute();
        }
    }

}
